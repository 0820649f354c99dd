import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { isPostgres } from '../app/platform/database.server';
import { applyMigrations } from '../app/platform/migrations.server';
import { blankDatabaseUrl } from '../tests/setup/database';

const run = promisify(execFile);

async function prisma(url: string, args: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: url, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  const { stdout } = await run(process.execPath, ['node_modules/prisma/build/index.js', ...args], { env });
  return stdout;
}

test('both databases have the same migrations', () => {
  expect(readdirSync('prisma/sqlite/migrations').sort()).toEqual(readdirSync('prisma/postgresql/migrations').sort());
});

describe('the schema engine', { timeout: 120_000 }, () => {
  test('finds that the migrations make exactly the models', async () => {
    const url = await blankDatabaseUrl();
    await applyMigrations(url);
    const schema = `prisma/generated/schema/${isPostgres(url) ? 'postgresql' : 'sqlite'}`;
    const args = ['migrate', 'diff', '--from-config-datasource', '--to-schema', schema, '--exit-code'];
    expect(await prisma(url, args)).toContain('No difference');
  });

  test('names the build that Prisma expects', async () => {
    const said = await prisma('file:./data/unites.db', ['-v']);
    const expected = /Default Engines Hash\s*: ([0-9a-f]{40})/.exec(said)?.[1];
    const present = /schema-engine-cli ([0-9a-f]{40})/.exec(said)?.[1];
    expect(present).toBeDefined();
    expect(present).toBe(expected);
  });

  test('says which database does not exist', async () => {
    const url = await blankDatabaseUrl();
    const missing = isPostgres(url) ? `${url}_missing` : url.replace('.db', '_missing.db');
    await expect(prisma(missing, ['migrate', 'status'])).rejects.toMatchObject({ stderr: expect.stringContaining('does not exist') });
  });
});
