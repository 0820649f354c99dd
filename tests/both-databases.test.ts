import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDatabaseTest, isServerTest, listDatabaseTests, listTestFiles } from './setup/both-databases';

describe('the tests that run on PostgreSQL too', () => {
  it('are all that make rows, ask the database or start a program on one, but for those that count queries or try guards', () => {
    const asking = listTestFiles().filter((file) => isDatabaseTest(readFileSync(file, 'utf8')));
    expect(asking.length).toBeGreaterThan(50);
    expect(asking.filter((file) => !isServerTest(file))).toEqual([]);
    const onOne = ['tests/doors.test.ts', 'tests/speed-of-cohorts.test.ts', 'tests/speed-of-discussions.test.ts', 'tests/speed-of-pages.test.ts'];
    expect(listDatabaseTests()).toEqual(asking.filter((file) => !onOne.includes(file)));
  });

  it('leave out nothing that names the models or a statement', () => {
    const others = listTestFiles().filter((file) => isServerTest(file) && !listDatabaseTests().includes(file) && !/both-databases/.test(file));
    const suspicious = others.filter((file) => /\bdb\.|\$queryRaw|startWeb\(|emptyDatabase|DATABASE_URL/.test(readFileSync(file, 'utf8')));
    // the settings are read from text, the adapter is SQLite's own
    const known = ['app/platform/settings.server.test.ts', 'app/platform/sqlite-adapter.server.test.ts'];
    const onOne = /^tests\/(speed-of-|doors)/;
    expect(suspicious.filter((file) => !known.includes(file) && !onOne.test(file))).toEqual([]);
  });
});
