// npm run db:restore -- <backup file>; stop the service first.
import { restoreDatabase } from '../app/platform/backup.server';
import { settings } from '../app/platform/settings.server';

const file = process.argv[2];
if (!file) {
  console.error('Name the backup to restore: npm run db:restore -- backups/2026-03-02.backup');
  process.exit(2);
}
await restoreDatabase(settings.DATABASE_URL, file);
console.log(`The database is restored from ${file}. Start the service: it applies the migrations the backup does not have.`);
