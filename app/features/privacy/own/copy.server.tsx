import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { translator } from '../../../platform/i18n.server';
import { isLocale, localeNames, type Locale } from '../../../platform/locale';
import { zipPieces, type ZipEntry } from '../../../platform/tables/zip.server';
import { dayIn } from '../../../ui/day';
import { findLesson, findModule } from '../../content/course';
import { getCourse } from '../../content/load.server';
import { topicsFor, type KeptModel, type KeptTopic, type Person } from '../kept';
import { CopyTable, Nested } from './copy-rows';
import { listOwnRows, namesOfOwnCohorts, type OwnRow } from './own-rows.server';
import { readStored } from './stored';

type Titles = Record<string, (id: string) => string | undefined>;

/** What stands behind the ids of a row, in the reader's language. */
function titlesIn(locale: Locale, cohorts: Record<string, string>): Titles {
  const course = getCourse();
  const lesson = (id: string) => findLesson(course, id)?.text[locale].title.text;
  return {
    lessonId: lesson,
    lastLessonId: lesson,
    moduleId: (id) => findModule(course, id)?.text[locale].title.text,
    toolId: (id) => course.tools[id]?.text[locale].title.text,
    cohortId: (id) => cohorts[id],
    locale: (id) => (isLocale(id) ? localeNames[id] : undefined),
  };
}

interface CopyWords {
  locale: Locale;
  titles: Titles;
}

function momentIn(at: Date, locale: Locale): string {
  return `${dayIn(at, locale)}, ${at.toISOString().slice(11, 16)} UTC`;
}

function cellOf({ column, value }: { column: string; value: unknown }, { locale, titles }: CopyWords): ReactNode {
  const t = translator(locale);
  if (value === null || value === undefined || value === '') return '–';
  if (value instanceof Date) return momentIn(value, locale);
  if (typeof value === 'boolean') return t(value ? 'privacy:copy.yes' : 'privacy:copy.no');
  if (typeof value === 'string') return titles[column]?.(value) ?? value;
  return <Nested value={value} />;
}

const style = 'body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#14323e}section{overflow-x:auto}table{border-collapse:collapse;margin:0 0 1.5rem}caption{text-align:start;font-weight:600}th,td{border:1px solid #9bb0b8;padding:.4rem .6rem;text-align:start;vertical-align:top;white-space:pre-line}ul{margin:0;padding-inline-start:1.2rem}';

const escaped = (text: string) => renderToStaticMarkup(<>{text}</>);

function tableOf(kept: KeptModel, rows: readonly OwnRow[], words: CopyWords): string {
  const t = translator(words.locale);
  const columns = kept.shown.map((key) => ({ key, title: t(`privacy:field.${key}`) }));
  const cells = rows.map((row) => kept.shown.map((column) => cellOf({ column, value: row[column] }, words)));
  return renderToStaticMarkup(<CopyTable caption={String(rows.length)} columns={columns} rows={cells} />);
}

async function* topicPage({ id, models }: KeptTopic, person: Person, words: CopyWords): AsyncGenerator<string> {
  const t = translator(words.locale);
  yield `<section><h2>${escaped(t(`privacy:topic.${id}.title`))}</h2><p>${escaped(t(`privacy:topic.${id}.why`))}</p>`;
  let count = 0;
  for (const kept of models) {
    const rows = (await listOwnRows(kept, person)).map(readStored);
    count += rows.length;
    if (rows.length > 0 && kept.shown.length > 0) yield tableOf(kept, rows, words);
  }
  yield count === 0 ? `<p>${escaped(t('privacy:copy.nothing'))}</p></section>` : '</section>';
}

async function* readablePage(person: Person, words: CopyWords, now: Date): AsyncGenerator<string> {
  const { locale } = words;
  const t = translator(locale);
  const title = escaped(t('privacy:data.title'));
  yield `<!DOCTYPE html>\n<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – UNITES</title><style>${style}</style></head><body><main><h1>${title}</h1>`;
  yield `<p>${escaped(t('privacy:copy.made', { at: momentIn(now, locale) }))}</p><p>${escaped(t('privacy:copy.left'))}</p>`;
  for (const topic of topicsFor(person)) yield* topicPage(topic, person, words);
  yield '</main></body></html>\n';
}

async function* machineFile(person: Person, now: Date): AsyncGenerator<string> {
  yield `{\n"madeAt": ${JSON.stringify(now)},\n"data": {`;
  let comma = '';
  for (const kept of topicsFor(person).flatMap(({ models }) => models)) {
    const rows = (await listOwnRows(kept, person)).map(readStored);
    yield `${comma}\n${JSON.stringify(kept.model)}: ${JSON.stringify(rows, null, 1)}`;
    comma = ',';
  }
  yield '\n}}\n';
}

/** Everything that is kept about somebody, as one archive: a page in their language and a file for programs. Written as it is read, table by table. */
export async function copyOf(person: Person, locale: Locale, now: Date): Promise<AsyncIterable<Buffer>> {
  const words = { locale, titles: titlesIn(locale, await namesOfOwnCohorts(person)) };
  const entries: ZipEntry[] = [
    { name: 'data.html', pieces: readablePage(person, words, now) },
    { name: 'data.json', pieces: machineFile(person, now) },
  ];
  return zipPieces(entries);
}
