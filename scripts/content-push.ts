import { pushFiles } from '../app/features/editing/revisions/sync.server';
import { closeDatabase } from '../app/platform/database.server';
import { printClashes } from './clash-list';

// npm run content:push [-- --trial] [--form]: publishes what the files of content/ say otherwise than the server's; --form: translations stay current.
const isTrial = process.argv.includes('--trial');
const { published, clashes, unknown } = await pushFiles('content', { isTrial, kind: process.argv.includes('--form') ? 'form' : 'meaning', now: new Date() });
await closeDatabase();
for (const { path, key } of published) console.log(`content/${path}: ${key}`);
console.log(`${published.length} texts ${isTrial ? 'would be published' : 'published'}`);
for (const { path, key } of unknown) console.log(`content/${path}: ${key} is new and comes with the server's next files`);
printClashes(clashes);
process.exitCode = clashes.length > 0 ? 1 : 0;
