// npm run cohort -- "<name>" --trainer <e-mail address>
import { shownCode } from '../app/features/cohorts/cohort';
import { createCohort } from '../app/features/cohorts/cohorts.server';
import { closeDatabase } from '../app/platform/database.server';
import { settings } from '../app/platform/settings.server';

const [name, option, trainerEmail] = process.argv.slice(2);
if (!name || option !== '--trainer' || !trainerEmail) {
  console.error('Name the cohort and its trainer: npm run cohort -- "Oulu 2027" --trainer tara@city.example');
  process.exit(2);
}
const sentences = {
  'unknown-user': `Nobody has an account with the address ${trainerEmail}. The trainer signs up first.`,
  'name-missing': 'The cohort needs a name.',
  'name-long': 'The name may have 80 characters at most.',
};
const made = await createCohort({ name, trainerEmail }, new Date());
await closeDatabase();
if ('refused' in made) {
  console.error(sentences[made.refused]);
  process.exit(1);
}
console.log(`${made.cohort.name}: learners join at ${settings.APP_URL.replace(/\/$/, '')}/en/join/${made.joinCode} (code ${shownCode(made.joinCode)})`);
