import type { Drawing } from '../picture';

export const evaluatingWithParticipants: Record<string, Drawing> = {};
