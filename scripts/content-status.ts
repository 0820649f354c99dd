import { readCourse } from '../app/features/content/load.server';
import { printBoard } from '../app/features/content/upkeep/board';

// npm run content:status [-- <module>]: the translation board, in brief or unit by unit for a module (number or id), a tool or the glossary.
const { course, records } = readCourse('content');
const name = process.argv[2];
const board = course && printBoard({ course, records }, name);
console.log(board ?? (course ? `There is no module ${name}. There are ${course.modules.map((module) => `${module.number} (${module.id})`).join(', ')} and glossary.` : 'course.yaml cannot be read: run npm run content:check.'));
process.exitCode = board ? 0 : 1;
