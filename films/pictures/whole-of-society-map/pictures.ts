import type { Drawing } from '../picture';

export const wholeOfSocietyMap: Record<string, Drawing> = {};
