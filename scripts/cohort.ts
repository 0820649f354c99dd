// npm run cohort -- "<name>" --trainer <e-mail address> [--seed <learners>]
import { parseArgs } from 'node:util';
import { shownCode } from '../app/features/cohorts/cohort';
import { addTrainer } from '../app/features/cohorts/settings.server';
import { createCohort } from '../app/features/cohorts/cohorts.server';
import { findMarking, getCourse } from '../app/features/content/load.server';
import { closeDatabase } from '../app/platform/database.server';
import { settings } from '../app/platform/settings.server';
import type { Course, Lesson } from '../app/features/content/course';
import { makeFullCohort } from '../prisma/cohort-factory';
import type { SeedLesson } from '../prisma/made-up-work';

const { values, positionals: [name] } = parseArgs({ strict: false, allowPositionals: true, options: { trainer: { type: 'string' }, seed: { type: 'string' } } });
const trainerEmail = typeof values.trainer === 'string' ? values.trainer : undefined;
const size = values.seed === undefined ? 0 : Number(values.seed);
if (!name || !trainerEmail || !Number.isInteger(size) || size < 0) {
  console.error('Name the cohort and its trainer: npm run cohort -- "Oulu 2027" --trainer tara@city.example\nWith --seed 1000 it is filled with a thousand made-up learners, to try it out.');
  process.exit(2);
}
const sentences = {
  'unknown-user': `Nobody has an account with the address ${trainerEmail}. The trainer signs up first.`,
  'name-missing': 'The cohort needs a name.',
  'name-long': 'The name may have 80 characters at most.',
};

/** What made-up learners need of a lesson: its questions with their keys, and the simple fields of its tool. */
function seedLesson({ tools }: Course, { id, kind, toolId }: Lesson): SeedLesson {
  const questions = findMarking(id)?.reveal().key.questions;
  const fields = toolId === undefined ? [] : (tools[toolId]?.groups ?? []).flatMap((group) => group.fields);
  const fieldIds = fields.filter((field) => field.kind === 'text' || field.kind === 'longtext').map((field) => field.id);
  return { id, kind, ...(questions ? { questions } : {}), ...(toolId === undefined ? {} : { tool: { id: toolId, fieldIds } }) };
}

/** A cohort of made-up learners, accompanied by the trainer. */
async function seed(cohortName: string, email: string) {
  const course = getCourse();
  const published = course.modules.filter(({ status }) => status === 'published');
  const modules = published.map(({ id, lessons }) => ({ id, lessons: lessons.map((lesson) => seedLesson(course, lesson)) }));
  const { id, joinCode } = await makeFullCohort({ name: cohortName, size, modules, now: new Date() });
  const added = await addTrainer(id, email, new Date());
  return 'refused' in added ? added : { cohort: { name: cohortName }, joinCode };
}

const made = size > 0 ? await seed(name, trainerEmail) : await createCohort({ name, trainerEmail }, new Date());
await closeDatabase();
if ('refused' in made) {
  console.error(sentences[made.refused]);
  process.exit(1);
}
console.log(`${made.cohort.name}: learners join at ${settings.APP_URL.replace(/\/$/, '')}/en/join/${made.joinCode} (code ${shownCode(made.joinCode)})`);
