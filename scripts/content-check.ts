import { readCourse } from '../app/features/content/load.server';
import { describeProblem, isFatal } from '../app/features/content/files/problems';
import { listOutdatedFilms } from '../films/check';

// npm run content:check [-- --complete] [folder]: reads the course as the server does at start and says what to correct.
const complete = process.argv.includes('--complete');
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'content';
const { course, problems } = readCourse(folder);
const fatal = problems.filter((problem) => isFatal(problem, complete));
for (const problem of problems) console.log(`${isFatal(problem, complete) ? 'error  ' : 'warning'}  ${describeProblem(problem)}`);
const films = course ? listOutdatedFilms({ contentFolder: folder, mediaFolder: process.env.MEDIA_DIR || 'data/media' }) : [];
for (const { lesson, locale } of films) console.log(`error    film ${lesson} (${locale}): film, captions or transcript no longer match its script. npm run films makes them again.`);
console.log(`${fatal.length + films.length} errors, ${problems.length - fatal.length} warnings`);
process.exitCode = fatal.length + films.length ? 1 : 0;
