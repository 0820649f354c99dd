import { followEnglish } from '../app/features/content/upkeep/upkeep.server';

// npm run content:follow [-- content/…/lesson.fr.md …]: these translations (by default all pieces that say nothing yet) follow today's English.
const files = process.argv.slice(2).map((file) => file.replaceAll('\\', '/').replace(/^(?:\.\/)?content\//, ''));
const changed = followEnglish('content', files);
for (const file of changed) console.log(`content/${file}`);
console.log(`${changed.length} files changed`);
