import { readCourse } from '../app/features/content/load.server';
import { describeProblem, isFatal } from '../app/features/content/files/problems';

// npm run content:check [-- --complete] [folder]: reads the course as the server does at start and says what to correct.
const complete = process.argv.includes('--complete');
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'content';
const { problems } = readCourse(folder);
const fatal = problems.filter((problem) => isFatal(problem, complete));
for (const problem of problems) console.log(`${isFatal(problem, complete) ? 'error  ' : 'warning'}  ${describeProblem(problem)}`);
console.log(`${fatal.length} errors, ${problems.length - fatal.length} warnings`);
process.exitCode = fatal.length ? 1 : 0;
