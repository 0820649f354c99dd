import type { Drawing } from '../picture';

export const makingItHappenTogether: Record<string, Drawing> = {};
