import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { newId } from '../app/platform/ids';
import { cookiesOf, type Client, type Reply } from './client';

const lessons = '/en/course/why-co-design';
const form = 'application/x-www-form-urlencoded';
const quizUrl = `${lessons}/check-why-co-design`;

/** A learner who sends requests: cookie and id as the pages show them. */
export interface BenchLearner {
  cookie: string;
  learnerId: string;
}

function learnerIdIn(html: string): string {
  return /data-learner="(\w+)"/.exec(html)?.[1] ?? '';
}

/** A guest as a first visit makes one. */
export async function makeGuest(client: Client): Promise<BenchLearner> {
  const reply = await client.insist({ path: `${lessons}/what-co-design-is` }, 200);
  return { cookie: cookiesOf(reply), learnerId: learnerIdIn(gunzipSync(reply.body).toString()) };
}

function textOf({ headers, body }: Reply): string {
  return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString();
}

/** The address of the link that was mailed to somebody, as the open outbox of an installation without a mail server shows it. */
async function mailedLink(client: Client, email: string): Promise<string> {
  const read = async (path: string) => textOf(await client.insist({ path }, 200));
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const entry = (await read('/dev/mail')).split('<li').find((item) => item.includes(email));
    const mail = /href="(\/dev\/mail\/[^"]+)"/.exec(entry ?? '')?.[1];
    const link = mail && /\/[a-z]{2}\/sign-in\/link\/\w+/.exec(await read(mail))?.[0];
    if (link) return link;
    await wait(200);
  }
  throw new Error(`No mail came to ${email}.`);
}

/** Somebody who signed up, followed the mailed link and is signed in; the lesson they open tells who they are. */
export async function makeMember(client: Client, lesson = `${lessons}/what-co-design-is`): Promise<BenchLearner & { email: string; password: string }> {
  const email = `${newId().toLowerCase()}@example.org`;
  const password = 'nine lives and a tram';
  const asked = await client.insist({ path: '/en/sign-up', method: 'POST', type: form, body: new URLSearchParams({ name: 'Bench', email, password }).toString() }, 303);
  // The link asks nothing more where the browser is the one that signed up.
  const opened = await client.insist({ path: await mailedLink(client, email), method: 'POST', type: form, cookie: cookiesOf(asked), body: '' }, 303);
  const cookie = cookiesOf(opened);
  const page = await client.insist({ path: lesson, cookie }, 200);
  return { cookie, learnerId: learnerIdIn(textOf(page)), email, password };
}

export function openLanding(client: Client): Promise<unknown> {
  return client.insist({ path: '/en' }, 200);
}

export function openLesson(client: Client, learner: BenchLearner): Promise<unknown> {
  return client.insist({ path: `${lessons}/what-co-design-is`, cookie: learner.cookie }, 200);
}

async function post(client: Client, { cookie, learnerId }: BenchLearner, ops: Record<string, unknown>[]): Promise<void> {
  const at = new Date().toISOString();
  const body = JSON.stringify({ ops: ops.map((op) => ({ id: newId(), learner: learnerId, at, ...op })) });
  const reply = await client.insist({ path: '/progress', method: 'POST', type: 'application/json', cookie, body }, 200);
  const { acks } = JSON.parse(reply.body.toString()) as { acks: { ok?: true }[] };
  if (!acks.every((ack) => ack.ok)) throw new Error(`not acknowledged: ${reply.body.toString()}`);
}

/** One save as the player sends it every ten seconds. */
export function saveProgress(client: Client, learner: BenchLearner, index: number): Promise<void> {
  const position = (index % 100) / 100;
  return post(client, learner, [{ kind: 'film', lesson: 'integration-happens-in-cities', position, spans: [[position, position + 0.01]] }]);
}

interface KeyFile {
  questions: { id: string; kind: string; options?: string[]; key?: string | string[] | Record<string, string> }[];
}

const { questions } = parse(readFileSync('content/modules/01-why-co-design/lessons/05-check-why-co-design/quiz.yaml', 'utf8')) as KeyFile;

function fieldsOf({ id, kind, key }: KeyFile['questions'][number]): [string, string][] {
  if (kind === 'reflection') return [[id, 'Our last consultation on the reception centre.']];
  if (kind === 'ordering') return (key as string[]).map((item, index) => [`${id}.${item}`, String(index + 1)]);
  if (kind === 'matching') return Object.entries(key as Record<string, string>).map(([item, target]) => [`${id}.${item}`, target]);
  return [key].flat().map((choice) => [id, String(choice)]);
}

/** Every question of the knowledge check answered rightly, as the form sends it. */
export const rightAnswers: readonly [string, string][] = questions.flatMap(fieldsOf);

function answerOf({ kind, key }: KeyFile['questions'][number]): unknown {
  return kind === 'reflection' ? 'Our last consultation on the reception centre.' : key;
}

/** Opens the knowledge check, answers every question, hands it in, reads the review. */
export async function takeQuiz(client: Client, learner: BenchLearner): Promise<void> {
  const page = await client.insist({ path: `${quizUrl}?again=1`, cookie: learner.cookie }, 200);
  const attempt = /name="attempt" value="([^"]+)"/.exec(gunzipSync(page.body).toString())?.[1] ?? '';
  for (const question of questions) {
    await post(client, learner, [{ kind: 'answer', lesson: 'check-why-co-design', question: question.id, answer: answerOf(question), attempt }]);
  }
  const body = new URLSearchParams([['attempt', attempt], ...rightAnswers]).toString();
  await client.insist({ path: `${quizUrl}/submit`, method: 'POST', type: form, cookie: learner.cookie, body }, 303);
  const review = await client.insist({ path: quizUrl, cookie: learner.cookie }, 200);
  if (!gunzipSync(review.body).toString().includes('quiz-review')) throw new Error('the quiz was handed in but no review came back');
}

const fields: Record<string, string> = {
  city_name: 'Sample city', country: 'ES', level_of_government: 'local', existing_strategy: 'Integration plan 2022 to 2026',
  'processes.1.name': 'Advisory council of residents', 'processes.1.decision': 'Opening hours of the counter in the town hall',
  level_design: '3', level_implementation: '2', level_evaluation: '1',
  evidence_design: 'The council changed the order of priorities after the working group in May.',
  evidence_implementation: 'Two associations run the welcome desk together with the office.',
  evidence_evaluation: 'A survey of users was published, and one rule was changed.',
  asset: 'A council of residents that meets every month', gap: 'Nobody hears people in their first year',
};

/** A whole module: every lesson opened and done, the film watched, the tool filled in, the quiz passed. */
export async function finishModule(client: Client, learner: BenchLearner): Promise<void> {
  await post(client, learner, [
    ...['welcome-and-your-path', 'what-co-design-is'].flatMap((lesson) => [{ kind: 'open', lesson }, { kind: 'done', lesson }]),
    { kind: 'film', lesson: 'integration-happens-in-cities', position: 0.99, spans: [[0, 0.4], [0.45, 1]] },
  ]);
  await post(client, learner, Object.entries(fields).map(([field, value]) => ({ kind: 'field', tool: 'wb-baseline', field, value, seen: null })));
  await takeQuiz(client, learner);
}
