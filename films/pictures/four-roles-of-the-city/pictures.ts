import type { Drawing } from '../picture';

export const fourRolesOfTheCity: Record<string, Drawing> = {};
