/** What a search costs: the page of answers and what the field asks while somebody types, question by question. */
import { locales } from '../app/platform/locale';
import { Client } from './client';
import { preciseCpuMs, residentMb, type Measured } from './process';
import { listQuestions } from './questions';

type Add = (...row: [what: string, measured: number, unit: string, goal: number | null]) => void;

/** CPU milliseconds of the server for one request after the other. */
async function costs(server: Measured, client: Client, paths: readonly string[]): Promise<number[]> {
  const each: number[] = [];
  for (const path of paths) {
    const before = preciseCpuMs(server.pid);
    await client.insist({ path }, 200);
    each.push(preciseCpuMs(server.pid) - before);
  }
  return each.sort((a, b) => a - b);
}

const part = (sorted: readonly number[], share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;

/** Measures the first search of each language, then every question as a page and as it is typed. */
export async function measureSearch(server: Measured, add: Add): Promise<void> {
  const client = new Client(server.port);
  const asked = locales.map((locale) => listQuestions(locale).map((question) => `/${locale}/search?q=${encodeURIComponent(question)}`));
  await costs(server, client, locales.map((locale) => `/${locale}/course`));
  const memory = residentMb(server.pid);
  const first = await costs(server, client, asked.map(([path = '']) => path));
  add('search: the first in a language, the slowest', part(first, 1), 'ms CPU', null);
  add('search: memory of five languages', residentMb(server.pid) - memory, 'MB', null);
  const pages = await costs(server, client, asked.flat());
  add(`search: page, half of ${pages.length} questions`, part(pages, 0.5), 'ms CPU', null);
  add('search: page, 95 of 100 questions', part(pages, 0.95), 'ms CPU', 20);
  const typing = await costs(server, client, asked.flat().map((path) => path.replace('/search?', '/search/suggest?')));
  add('search: while typing, half of them', part(typing, 0.5), 'ms CPU', null);
  add('search: while typing, 95 of 100', part(typing, 0.95), 'ms CPU', 20);
  add('search: memory after all questions', residentMb(server.pid), 'MB', 200);
  client.close();
}
