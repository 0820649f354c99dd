import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Locale } from '../../platform/locale';
import { log } from '../../platform/log.server';
import { settings } from '../../platform/settings.server';
import { patienceMs } from './film';
import { isMade } from './film.server';

export interface Wish {
  lessonId: string;
  locale: Locale;
}

interface AskedWish extends Wish {
  /** when it was asked for last, in milliseconds since 1970 */
  askedAt: number;
}

interface Worker {
  child: ChildProcess;
  /** what somebody waits for and this process makes first, in this order */
  wishes: AskedWish[];
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

function start(wishes: AskedWish[]): void {
  const first = wishes.flatMap((wish) => ['--first', nameOf(wish)]);
  const args = [...command(), '--background', ...(settings.FILMS === 'asked' ? ['--only-asked'] : []), '--media', settings.MEDIA_DIR, ...first];
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

/** Notes that somebody asks, and answers whether the film that is being made should be left for this one. */
function note(wishes: AskedWish[], wish: AskedWish): 'known' | 'queued' | 'at-once' {
  const known = wishes.find((other) => nameOf(other) === nameOf(wish));
  if (known) {
    known.askedAt = wish.askedAt;
    return 'known';
  }
  const waiting = wishes.filter((other) => isOpen(other) && wish.askedAt - other.askedAt < patienceMs);
  if (waiting.length >= mostWishes) return 'known';
  wishes.push(wish);
  return waiting.length > 0 ? 'queued' : 'at-once';
}

/**
 * Starts making what is missing, in a process of its own that leaves the processor to others. A film somebody waits
 * for interrupts the work on one that nobody waits for, and waits for those that were asked for before by people who
 * are still there: their pages ask again and again. With FILMS=asked nothing else is made.
 */
export function ensureFilms(wish?: Wish, nowMs = Date.now()): void {
  if (!wish) {
    if (!worker && settings.FILMS === 'all') start([]);
    return;
  }
  const asked = { ...wish, askedAt: nowMs };
  if (!worker) return start([asked]);
  const place = note(worker.wishes, asked);
  if (worker.isInterrupted) return;
  if (place !== 'at-once') {
    worker.child.send(nameOf(wish));
    return;
  }
  worker.isInterrupted = true;
  worker.child.kill();
}
