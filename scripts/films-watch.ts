import { chromium, type Browser } from '@playwright/test';
import { findLesson, listPublishedLessons } from '../app/features/content/course';
import { readCourse } from '../app/features/content/load.server';
import { locales, type Locale } from '../app/platform/locale';
import { textTable } from '../films/text-table';
import { watchFilm, type Watched } from '../tests/journeys/watching';
import { findProgram } from './system.mjs';

// npm run films:watch [-- --url http://localhost:3000] [--only <lesson>]: watches every film in every language in Chromium.
const slowestSeek = 0.4;
const option = (name: string) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const url = option('--url') ?? 'http://localhost:3000';
const { course } = readCourse('content');
if (!course) throw new Error('The course cannot be read: npm run content:check.');
const ids = ['trailer', ...listPublishedLessons(course).filter(({ film }) => film).map(({ id }) => id)].filter((id) => (option('--only') ?? id) === id);
const pathOf = (id: string, locale: Locale) => (id === 'trailer' ? `/${locale}/trailer` : `/${locale}/course/${findLesson(course, id)?.moduleId ?? ''}/${id}`);
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--autoplay-policy=no-user-gesture-required'];
const browser: Browser = await chromium.launch({ executablePath: findProgram('chromium'), args });

const text = (value: number | null, digits = 2) => value?.toFixed(digits) ?? '–';
const isWell = ({ seek, resumed, isDone, captions }: Watched) => seek < slowestSeek && (resumed ?? 0) < 1 && isDone !== false && captions !== '';
const lesson = ({ isDone }: Watched) => (isDone === null ? '–' : isDone ? 'done' : 'not done');

async function watch(id: string, locale: Locale): Promise<{ row: string[]; isGood: boolean }> {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  try {
    await page.goto(pathOf(id, locale));
    const watched = await watchFilm(page, { counts: id !== 'trailer' });
    const isGood = isWell(watched) && complaints.length === 0;
    const { startsIn, seek, resumed, percent } = watched;
    return { isGood, row: [id, locale, text(startsIn), text(seek), text(resumed), text(percent, 0), lesson(watched), isGood ? 'good' : (complaints[0] ?? 'look here')] };
  } catch (error) {
    return { isGood: false, row: [id, locale, '', '', '', '', '', (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''] };
  } finally {
    await context.close();
  }
}

const head = ['film', 'language', 'starts in s', 'slowest seek s', 'resumed off by s', 'watched %', 'lesson', ''];
const results = [];
for (const id of ids) {
  for (const locale of locales) {
    const result = await watch(id, locale);
    results.push(result);
    console.log(result.row.join('  '));
  }
}
await browser.close();
console.log(`\n${textTable([head, ...results.map(({ row }) => row)])}`);
process.exitCode = results.every(({ isGood }) => isGood) ? 0 : 1;
