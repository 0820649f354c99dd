// npm run certificates -- rotate-key | withdraw <verification code>
import { rotateKeys } from '../app/features/certificates/badge/keys.server';
import { readCode } from '../app/features/certificates/certificate';
import { withdrawByCode } from '../app/features/certificates/withdrawing.server';
import { closeDatabase } from '../app/platform/database.server';

const [command, typed = ''] = process.argv.slice(2);
const code = readCode(typed);

async function run(): Promise<string | null> {
  if (command === 'rotate-key') return `Badges are signed with a new key now: ${await rotateKeys(new Date())}`;
  if (command !== 'withdraw' || code === null) return null;
  return (await withdrawByCode(code, new Date())) ? `Withdrawn: ${code}` : `There is no certificate with the code ${code}.`;
}

const said = await run();
await closeDatabase();
console.log(said ?? 'Say what to do: npm run certificates -- rotate-key, or npm run certificates -- withdraw 7KQM-4XRD-9T2A');
process.exit(said === null ? 2 : 0);
