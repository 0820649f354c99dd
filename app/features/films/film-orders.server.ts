import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Locale } from '../../platform/locale';
import { log } from '../../platform/log.server';
import { settings } from '../../platform/settings.server';
import { isMade } from './film.server';

export interface Wish {
  lessonId: string;
  locale: Locale;
}

interface Worker {
  child: ChildProcess;
  /** what somebody waits for and this process makes first, in this order */
  wishes: Wish[];
  /** told to end, so that another one begins with what is waited for */
  isInterrupted: boolean;
}

const mostWishes = 40;
let worker: Worker | null = null;

const isOpen = ({ lessonId, locale }: Wish) => !isMade(lessonId, locale);
const nameOf = ({ lessonId, locale }: Wish) => `${lessonId}:${locale}`;

function command(): string[] {
  return existsSync('build/films.js') && settings.NODE_ENV === 'production' ? ['build/films.js'] : ['--import', 'tsx', 'films/main.ts'];
}

function start(wishes: Wish[]): void {
  const first = wishes.flatMap((wish) => ['--first', nameOf(wish)]);
  const args = [...command(), '--background', '--media', settings.MEDIA_DIR, ...first];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const own: Worker = { child, wishes, isInterrupted: false };
  worker = own;
  const complaints: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => complaints.push(chunk));
  child.on('error', (error) => log.error({ error: error.message }, 'films cannot be made'));
  child.on('close', (code) => {
    worker = null;
    const text = Buffer.concat(complaints).toString('utf8').trim();
    if (own.isInterrupted) start(own.wishes.filter(isOpen));
    else if (code === 0) log.info('films are ready');
    else log.error({ code, text }, 'films could not be made');
  });
  child.channel?.unref();
  child.unref();
}

/**
 * Starts making what is missing, in a process of its own that leaves the processor to others. A film somebody waits
 * for interrupts the work on one that nobody asked for, and waits for those that were asked for before.
 */
export function ensureFilms(wish?: Wish): void {
  if (!worker) return start(wish ? [wish] : []);
  const { child, wishes, isInterrupted } = worker;
  if (!wish || wishes.some((other) => nameOf(other) === nameOf(wish))) return;
  const waiting = wishes.filter(isOpen);
  if (waiting.length >= mostWishes) return;
  wishes.push(wish);
  if (isInterrupted) return;
  if (waiting.length > 0) {
    child.send(nameOf(wish));
    return;
  }
  worker.isInterrupted = true;
  child.kill();
}
