import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isLocale, type Locale } from '../app/platform/locale';
import { writeWhole } from './files';
import { hero } from './pictures/hero';
import { makeFilms, tableOf, type Order, type Wish } from './pipeline';

const usage = `Makes the films of the course that are missing or outdated.
  --lesson <id>        only this lesson's film
  --locale <lng>       only this language
  --first <id>:<lng>   make this one before all others; may be given several times
  --media <folder>     where the films go (MEDIA_DIR, data/media)
  --content <folder>   where the course lies (content)
  --only-asked         make nothing that nobody waits for
  --background         leave the processor to others
  --hero <file>        only write the front page's picture`;

function localeOf(text: string | undefined): Locale | undefined {
  if (text === undefined || isLocale(text)) return text;
  throw new Error(`"${text}" is not a language of the course.\n\n${usage}`);
}

function wishOf(text: string): Wish[] {
  const [lesson, lng] = text.split(':');
  const locale = localeOf(lng);
  return lesson && locale ? [{ lesson, locale, askedAt: Date.now() }] : [];
}

/** Wishes of the command line, and those that come later from the process that started this one. */
function listenForWishes(given: readonly string[]): Wish[] {
  const wishes = given.flatMap(wishOf);
  process.on('message', (text) => {
    for (const wish of wishOf(String(text))) {
      const known = wishes.find(({ lesson, locale }) => lesson === wish.lesson && locale === wish.locale);
      if (known) known.askedAt = wish.askedAt;
      else wishes.push(wish);
    }
  });
  process.channel?.unref();
  return wishes;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = { lesson: text, locale: text, first: { type: 'string', multiple: true }, media: text, content: text, hero: text, background: flag, 'only-asked': flag, help: flag } as const;

type Wishes = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

function orderOf(wishes: Wishes, env: NodeJS.ProcessEnv): Omit<Order, 'say'> {
  return {
    contentFolder: path.resolve(wishes.content ?? 'content'),
    mediaFolder: path.resolve(wishes.media ?? (env['MEDIA_DIR'] || 'data/media')),
    lesson: wishes.lesson,
    locale: localeOf(wishes.locale),
    first: listenForWishes(wishes.first ?? []),
    onlyAsked: wishes['only-asked'],
  };
}

async function make(order: Order): Promise<number> {
  const result = await makeFilms(order);
  order.say(result ? tableOf(result.made) : 'Another process is making the films.');
  const failures = result?.failures ?? [];
  for (const failure of failures) process.stderr.write(`${failure}\n`);
  return failures.length > 0 ? 1 : 0;
}

/** Reads the command line, makes films, prints progress and a table. The exit code says whether it went well. */
export async function filmsCommand(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({ args, options });
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  if (values.help) {
    say(usage);
    return 0;
  }
  if (values.hero) {
    writeWhole(values.hero, hero());
    return 0;
  }
  if (values.background) setPriority(constants.priority.PRIORITY_LOW);
  return make({ ...orderOf(values, env), say });
}
