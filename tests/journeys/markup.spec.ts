import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { APIRequestContext, TestInfo } from '@playwright/test';
import { findProgram } from '../../scripts/system.mjs';
import { newPerson, signUp } from './account';
import { expect, lessonIds, lessonUrl, locales, modulePath, otherLessons, test } from './fixtures';
import { questions } from './quiz';
import { baseline } from './tool';

const publicPaths = ['', '/course', `/${modulePath}`, ...lessonIds.map((id) => `/${modulePath}/${id}`), ...otherLessons.map((path) => `/${path}`), '/session/1', '/workbook', '/workbook/strategy', '/workbook/strategy?in=de', '/certificate', '/verify', '/verify/7KQM-4XRD-9T2A', '/about', '/accessibility', '/privacy', '/account/data', '/offline', '/changes', '/flyer?code=ABCD-EFGH', '/glossary', '/charter', '/charter/assessment', '/workbook/wb-roadmap/example', '/workbook/wb-stakeholders/example', '/aim', '/cities', ...['athens', 'bologna', 'dusseldorf', 'grenoble', 'oulu', 'prague', 'zagreb', 'zaragoza'].map((city) => `/cities/${city}`), '/library', '/library?topic=charter&language=de', '/search', '/search?q=integr', '/search?q=%3Cb%3E%22', '/search?q=a', '/course/print', `/${modulePath}/print`, '/sign-up', '/sign-in', '/sign-in/passkey', '/sign-in/link', '/sign-in/link?sent=1', '/sign-in/link/spent', '/nowhere'];

type Save = (name: string, text: string) => void;

function saver(info: TestInfo): { files: string[]; save: Save } {
  const files: string[] = [];
  const save: Save = (name, text) => {
    const file = info.outputPath(name);
    writeFileSync(file, text);
    files.push(file);
  };
  return { files, save };
}

async function saveAnswer(save: Save, name: string, response: { text(): Promise<string> }): Promise<string> {
  const text = await response.text();
  save(name, text);
  return text;
}

async function savePages(request: APIRequestContext, save: Save): Promise<string> {
  let front = '';
  for (const locale of locales) {
    for (const path of publicPaths) front = await saveAnswer(save, `${locale}${path.replace(/\W/g, '_')}.html`, await request.get(`/${locale}${path}`));
  }
  return front;
}

/** The names and values with which the quiz's form is sent, as browsers without script do. */
function quizForm(answered: number): Record<string, string> {
  const fields = questions.slice(0, answered).flatMap(({ id, kind, key }): [string, string][] => {
    if (kind === 'ordering') return (key as string[]).map((item, index) => [`${id}.${item}`, String(index + 1)]);
    if (kind === 'matching') return Object.entries(key).map(([item, target]) => [`${id}.${item}`, target]);
    return [[id, kind === 'reflection' ? 'Me & <you>' : ([key].flat()[0] as string)]];
  });
  return Object.fromEntries(fields);
}

async function saveQuizStates(request: APIRequestContext, save: Save): Promise<void> {
  const page = lessonUrl('fr', 'check-why-co-design');
  const attempt = / name="attempt" value="([^"]+)"/.exec(await (await request.get(page)).text())?.[1] ?? '';
  await saveAnswer(save, 'quiz-unanswered.html', await request.post(`${page}/submit`, { form: { attempt, ...quizForm(2) } }));
  const review = await saveAnswer(save, 'quiz-review.html', await request.post(`${page}/submit`, { form: { attempt, ...quizForm(questions.length) } }));
  expect(review).toContain('quiz-result');
}

async function saveToolStates(request: APIRequestContext, save: Save): Promise<void> {
  const page = lessonUrl('es', 'where-does-our-city-stand');
  await request.post(`${page}/tool`, { form: { ...baseline, 'processes.2.name': 'Mesa <abierta> & "libre"' } });
  await saveAnswer(save, 'tool-filled.html', await request.get(page));
  await saveAnswer(save, 'tool-other.html', await request.post(`${page}/tool`, { form: { city_name: 'Otra ciudad' } }));
  const refused = await request.post(`${page}/tool`, { form: { city_name: 'x'.repeat(200), 'processes.1.since': 'ayer', gap: 'sam@city.example' } });
  expect(refused.status()).toBe(400);
  await saveAnswer(save, 'tool-refused.html', refused);
}

async function saveStyles(request: APIRequestContext, page: string, save: Save): Promise<void> {
  const links = [...page.matchAll(/href="(\/assets\/[^"]+\.css)"/g)].map(([, href = '']) => href);
  expect(links).not.toEqual([]);
  for (const [index, href] of links.entries()) await saveAnswer(save, `styles-${index}.css`, await request.get(href));
}

interface Message {
  type: string;
  url: string;
  message: string;
  lastLine?: number;
  extract?: string;
}

/** What the checker says of sound pages, and why it stays. */
const accepted = [
  /^Trailing slash on void elements/, // as React writes HTML; every value is in quotes
  /^The “list” role is unnecessary for element “[ou]l”/, // Safari's VoiceOver takes a list without bullets for no list
  /^CSS: Unrecognized at-rule “@view-transition”/, // newer than the checker; browsers that do not know it skip it
  /^CSS: “animation-timeline”/, // the same, and only inside @supports
];

function validate(files: readonly string[]): string[] {
  // For a run of seconds the quick compiler and the plain collector take half the processor's time.
  const args = ['-Xss2m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', 'node_modules/vnu-jar/build/dist/vnu.jar', '--also-check-css', '--stdout', '--exit-zero-always', '--format', 'json', ...files];
  const { messages } = JSON.parse(execFileSync(findProgram('java'), args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] })) as { messages: Message[] };
  const faults = messages.filter(({ message }) => !accepted.some((pattern) => pattern.test(message)));
  return faults.map(({ type, url, message, lastLine, extract = '' }) => `${url.split('/').at(-1)}:${lastLine ?? ''} ${type}: ${message} ${extract.trim()}`);
}

test('the W3C checker finds nothing in the markup of any page or in the styles', async ({ page, context }, info) => {
  test.setTimeout(240_000);
  const { files, save } = saver(info);
  const anonymous = await savePages(context.request, save);
  await saveStyles(context.request, anonymous, save);
  await saveQuizStates(context.request, save);
  await saveToolStates(context.request, save);
  for (const form of ['sign-up', 'sign-in', 'sign-in/link']) await saveAnswer(save, `${form.replace('/', '-')}-refused.html`, await context.request.post(`/it/${form}`, { form: { email: 'no' } }));
  await signUp(page, 'de', newPerson());
  await saveAnswer(save, 'account.html', await context.request.get('/de/account'));
  await saveAnswer(save, 'account-passkeys.html', await context.request.get('/de/account/passkeys'));
  await saveAnswer(save, 'account-refused.html', await context.request.post('/de/account', { form: { name: '', locale: 'de', password: '' } }));
  await saveAnswer(save, 'signed-in-course.html', await context.request.get('/de/course'));
  const found = validate(files);
  info.attach('what the checker says', { body: found.join('\n') });
  expect(found).toEqual([]);
});
