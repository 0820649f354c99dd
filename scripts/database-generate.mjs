// Generates both database clients; says nothing when there is nothing to do or all went well.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { promisify } from 'node:util';
import { schemaFingerprint } from '../prisma/tools/schema.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);
const urls = { sqlite: 'file:./data/unites.db', postgresql: 'postgresql://127.0.0.1/none' };

/** @param {'sqlite' | 'postgresql'} provider */
async function generateClient(provider) {
  const client = path.join(root, 'prisma/generated', provider);
  const stamp = path.join(client, 'fingerprint');
  const wanted = schemaFingerprint(provider);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const prisma = path.join(root, 'node_modules/prisma/build/index.js');
  const env = { ...process.env, DATABASE_URL: urls[provider], PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  await run(process.execPath, [prisma, 'generate', '--no-hints'], { cwd: root, env });
  writeFileSync(stamp, wanted);
}

try {
  await Promise.all([generateClient('sqlite'), generateClient('postgresql')]);
} catch (error) {
  const { stdout = '', stderr = '', message } = /** @type {{ stdout?: string, stderr?: string, message: string }} */ (error);
  console.error(`The database clients could not be generated.\n${stdout}${stderr || message}`);
  process.exitCode = 1;
}
