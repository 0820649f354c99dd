// npm run db:backup -- <new file>
import { backUpDatabase } from '../app/platform/backup.server';
import { settings } from '../app/platform/settings.server';

const file = process.argv[2];
if (!file) {
  console.error('Name the file to write: npm run db:backup -- backups/2026-03-02.backup');
  process.exit(2);
}
await backUpDatabase(settings.DATABASE_URL, file);
console.log(`The backup is complete: ${file}`);
