import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const made = new Set<string>();
const children: Child[] = [];

/** A maker of films that does what it is told: nothing. */
class Child extends EventEmitter {
  readonly stderr = new EventEmitter();
  readonly sent: string[] = [];
  isKilled = false;
  unref = () => undefined;
  send = (text: string) => this.sent.push(text) > 0;
  kill = () => (this.isKilled = true);

  constructor(readonly args: readonly string[]) {
    super();
  }

  get first(): string[] {
    return this.args.filter((_, index) => this.args[index - 1] === '--first');
  }
}

vi.mock('node:child_process', () => ({
  spawn: (_program: string, args: string[]) => {
    const child = new Child(args);
    children.push(child);
    return child;
  },
}));
vi.mock('./film.server', () => ({ isMade: (lessonId: string, locale: string) => made.has(`${lessonId}:${locale}`) }));

const settings = vi.hoisted(() => ({ FILMS: 'all', MEDIA_DIR: 'films', NODE_ENV: 'test', LOG_LEVEL: 'silent' }));
vi.mock('../../platform/settings.server', () => ({ settings }));

let ensureFilms: typeof import('./film-orders.server').ensureFilms;
beforeEach(async () => {
  vi.resetModules();
  ({ ensureFilms } = await import('./film-orders.server'));
});
afterEach(() => {
  made.clear();
  settings.FILMS = 'all';
  children.length = 0;
});

describe('films that are to be made', () => {
  it('are made by one process, however often they are asked for', () => {
    ensureFilms();
    ensureFilms();
    expect(children).toHaveLength(1);
    expect(children[0]?.args).toContain('--background');
  });

  it('wait for the one somebody asks for: it interrupts work that nobody asked for', () => {
    ensureFilms();
    ensureFilms({ lessonId: 'a-film', locale: 'it' });
    expect(children[0]?.isKilled).toBe(true);
    ensureFilms({ lessonId: 'b-film', locale: 'de' });
    children[0]?.emit('close', null);
    expect(children).toHaveLength(2);
    expect(children[1]?.first).toEqual(['a-film:it', 'b-film:de']);
  });

  it('are made in the order in which they were asked for: one that is asked for is never interrupted', () => {
    ensureFilms({ lessonId: 'a-film', locale: 'it' });
    ensureFilms({ lessonId: 'b-film', locale: 'de' });
    ensureFilms({ lessonId: 'b-film', locale: 'de' });
    expect(children).toHaveLength(1);
    expect(children[0]?.isKilled).toBe(false);
    expect(children[0]?.sent).toEqual(['b-film:de', 'b-film:de']);
  });

  it('are left for what is asked for now when whoever asked for them does not ask any more', () => {
    ensureFilms({ lessonId: 'a-film', locale: 'it' }, 0);
    ensureFilms({ lessonId: 'a-film', locale: 'it' }, 20_000);
    ensureFilms({ lessonId: 'b-film', locale: 'de' }, 40_000);
    expect(children[0]?.isKilled).toBe(false);
    ensureFilms({ lessonId: 'c-film', locale: 'fr' }, 90_000);
    expect(children[0]?.isKilled).toBe(true);
  });

  it('are made only when somebody asks where the operator wants it so', () => {
    settings.FILMS = 'asked';
    ensureFilms();
    expect(children).toHaveLength(0);
    ensureFilms({ lessonId: 'a-film', locale: 'it' });
    expect(children[0]?.args).toContain('--only-asked');
  });

  it('are interrupted again once what was asked for is made', () => {
    ensureFilms({ lessonId: 'a-film', locale: 'it' });
    made.add('a-film:it');
    ensureFilms({ lessonId: 'b-film', locale: 'de' });
    expect(children[0]?.isKilled).toBe(true);
    children[0]?.emit('close', null);
    expect(children[1]?.first).toEqual(['b-film:de']);
  });

  it('are looked for anew after the process has ended', () => {
    ensureFilms();
    children[0]?.emit('close', 0);
    ensureFilms();
    expect(children).toHaveLength(2);
  });
});
