import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDatabaseTest } from './setup/both-databases';

const asksDatabase = /from '[^']*(prisma\/factories|database\.server)'/;

describe('the tests that run on PostgreSQL too', () => {
  it('are all that make rows or ask the database themselves', () => {
    const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).map((file) => `app/${file}`);
    const asking = files.filter((file) => /\.test\.tsx?$/.test(file) && asksDatabase.test(readFileSync(file, 'utf8')));
    expect(asking.length).toBeGreaterThan(10);
    expect(asking.filter((file) => !isDatabaseTest(file))).toEqual([]);
  });
});
