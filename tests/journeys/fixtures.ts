/** What every journey shares: pages that watch their console, the words of the interface, the course's addresses. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { parse } from 'yaml';

export { expect };

export const locales = ['en', 'fr', 'de', 'it', 'es'] as const;
export type Locale = (typeof locales)[number];

export const modulePath = 'course/why-co-design';
export const lessonIds = ['welcome-and-your-path', 'integration-happens-in-cities', 'what-co-design-is', 'where-does-our-city-stand', 'check-why-co-design'] as const;
export type LessonId = (typeof lessonIds)[number];

/** The paths of all lessons of the other modules, below the language. */
export const otherLessons: string[] = parse(readFileSync('content/course.yaml', 'utf8')).modules.slice(1).flatMap((moduleId: string) => {
  const folder = readdirSync('content/modules').find((name) => name.endsWith(`-${moduleId}`)) ?? '';
  const lessons = readdirSync(`content/modules/${folder}/lessons`).sort();
  return lessons.map((lesson) => `course/${moduleId}/${lesson.replace(/^\d+-/, '')}`);
});

/** What the bar says when so many lessons are done: whole per cent of all that are published. */
export function percentDone(lessons: number): string {
  return String(Math.floor((lessons * 100) / (lessonIds.length + otherLessons.length)));
}

/** The address of a lesson of module 1. */
export function lessonUrl(locale: Locale, id: LessonId): string {
  return `/${locale}/${modulePath}/${id}`;
}

interface Words {
  [key: string]: string | Words;
}

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The interface's words of one language, as the server reads them; a count chooses the plural. */
export function strings(locale: Locale, word: string): Say {
  const words = JSON.parse(readFileSync(`locales/${locale}/${word}.json`, 'utf8')) as Words;
  const find = (key: string) => key.split('.').reduce<string | Words | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), words);
  return (key, values = {}) => {
    const form = typeof values.count === 'number' ? `_${new Intl.PluralRules(locale).select(values.count)}` : '';
    const found = find(key + form) ?? find(key);
    if (typeof found !== 'string') throw new Error(`${locale}/${word}.json has no ${key}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}

/** A file of the course, for instance the right answers of a quiz. */
export function courseFile<Content>(path: string): Content {
  return parse(readFileSync(`content/${path}`, 'utf8')) as Content;
}

/** What browsers say by themselves when a test takes their network away. */
export const offlineErrors = /net::ERR_(INTERNET_DISCONNECTED|FAILED|ABORTED|CONNECTION_\w+)/;

/** What the browser's remote control brings about: journeys keep the worker out, and a window that changes its size ends the fading of pages. */
const ofTheTests = /Service Worker registration blocked by Playwright|Transition was aborted because of invalid state\. Viewport size changed/;

/** Gathers what a browser complains about: scripts that break, blocked or missing files, wrong markup. */
export function watch(context: BrowserContext, forgiven: RegExp | null = null): string[] {
  const complaints: string[] = [];
  const note = (text: string) => forgiven?.test(text) || ofTheTests.test(text) || complaints.push(text);
  context.on('console', (message) => ['error', 'warning'].includes(message.type()) && note(`${message.text()} (${message.page()?.url()})`));
  context.on('weberror', (error) => note(String(error.error())));
  return complaints;
}

interface JourneyOptions {
  /** complaints that the test itself causes, as it says in a comment */
  forgiven: RegExp | null;
}

/** A test whose browser must not complain about anything. */
export const test = base.extend<JourneyOptions>({
  forgiven: [null, { option: true }],
  context: async ({ context, forgiven }, use) => {
    const complaints = watch(context, forgiven);
    await use(context);
    expect(complaints).toEqual([]);
  },
});

/** Waits until everything done on the page is on the server. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-status]').first()).toHaveAttribute('data-save-status', 'saved', { timeout: 15_000 });
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('unites.outbox.')))).toEqual([]);
}
