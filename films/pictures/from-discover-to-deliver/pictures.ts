import type { Drawing } from '../picture';

export const fromDiscoverToDeliver: Record<string, Drawing> = {};
