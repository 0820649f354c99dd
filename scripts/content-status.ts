import { listBoard, printBoard } from '../app/features/content/upkeep/board';
import { readCourse } from '../app/features/content/load.server';

// npm run content:status [-- folder]: the translation board.
console.log(printBoard(listBoard(readCourse(process.argv[2] ?? 'content').records)));
