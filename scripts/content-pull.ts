import { pullRevisions } from '../app/features/editing/revisions/sync.server';
import { closeDatabase } from '../app/platform/database.server';
import { printClashes } from './clash-list';

// npm run content:pull [-- --trial]: writes what was published in the browser into the files of content/, for review.
const isTrial = process.argv.includes('--trial');
const { texts, written, clashes } = await pullRevisions('content', { isTrial });
await closeDatabase();
for (const name of texts.keys()) console.log(`content/${name}: ${written.filter(({ path }) => path === name).map(({ key }) => key).join(', ')}`);
console.log(`${written.length} texts in ${texts.size} files ${isTrial ? 'would be written' : 'written'}`);
printClashes(clashes);
process.exitCode = clashes.length > 0 ? 1 : 0;
