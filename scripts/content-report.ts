import { readCourse } from '../app/features/content/load.server';
import { listReport, printReport, writeReport } from '../app/features/content/upkeep/report';

// npm run content:report [-- --csv]: length, readability and colon forms of every lesson in every language.
const { course, markings } = readCourse('content');
const rows = course ? listReport({ course, markings }) : [];
if (process.argv.includes('--csv')) process.stdout.write(writeReport(rows));
else console.log(course ? printReport(rows) : 'course.yaml cannot be read: run npm run content:check.');
process.exitCode = course ? 0 : 1;
