import { pino } from 'pino';
import { settings } from './settings.server';

/** Structured log lines on standard output. Ids may appear in them; names, addresses, mails, texts and secrets may not. */
export const log = pino({
  level: settings.LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: ['email', 'name', 'password', 'token', 'cookie', 'authorization', '*.email', '*.password', '*.token'],
});
