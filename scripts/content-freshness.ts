import { readCourse } from '../app/features/content/load.server';
import { printFreshness } from '../app/features/content/upkeep/freshness';

// npm run content:freshness: which facts have to be looked up again, and what waits for a city.
const { course } = readCourse('content');
console.log(course ? printFreshness(course, new Date()) : 'course.yaml cannot be read: run npm run content:check.');
process.exitCode = course ? 0 : 1;
