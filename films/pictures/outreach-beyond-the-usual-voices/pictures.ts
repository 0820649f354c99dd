import type { Drawing } from '../picture';

export const outreachBeyondTheUsualVoices: Record<string, Drawing> = {};
