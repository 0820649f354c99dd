import { readdirSync, readFileSync } from 'node:fs';

/** The tests of everything: rules, pages, drawings, commands and doors. */
export const everyTest = ['{app,server,scripts,prisma,films,bench,content,tests}/**/*.test.{ts,tsx}'];

const serverFolders = ['app/routes', 'server', 'scripts', 'prisma', 'tests'];

/** The tests of what runs on the server: commands, doors, the program as it is started. */
export const serverTests = ['app/**/*.server.test.{ts,tsx}', `{${serverFolders.join(',')}}/**/*.test.{ts,tsx}`];

/** Tests that change what others would find in the same process: clocks, the browser's globals, native drawing. */
export const apartTests = ['**/*.client.test.{ts,tsx}', 'films/**/*.test.ts'];

/** Whether a test file is one of those of the server; the path counts from the project's root. */
export function isServerTest(file: string): boolean {
  return /\.server\.test\.tsx?$/.test(file) || serverFolders.some((folder) => file.startsWith(`${folder}/`));
}

const asksDatabase = /from '[^']*(factor(y|ies)|database\.server|setup\/database|setup\/kill[a-z-]*|(account|discussion)-fixture)'/;

/** Whether a test makes rows, asks the database or starts a program on one, by what its file loads. */
export function isDatabaseTest(text: string): boolean {
  return asksDatabase.test(text);
}

/** The files of tests below the project's folders, by their path from its root. */
export function listTestFiles(): string[] {
  return ['app', 'server', 'scripts', 'prisma', 'tests'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.test\.tsx?$/.test(file)).map((file) => `${folder}/${file}`),
  );
}

/** The tests that count queries and those of guards: what the code asks and whom it lets in is the same whoever answers it. */
const staysOnOne = /^tests\/(speed-of-[a-z]+|doors)\.test\.ts$/;

/** Whether a test puts something in the place of a module or a setting, so that no other file may share its process. */
export function standsApart(text: string): boolean {
  return /\bvi\.(mock|doMock|resetModules|stubEnv|stubGlobal|useFakeTimers|setSystemTime)\(|process\.env\b/.test(text);
}

/** The tests of the server that may follow each other in one process, so that the program is loaded once, and those that may not. */
export function splitServerTests(files = listTestFiles().filter(isServerTest)): { together: string[]; apart: string[] } {
  const apart = files.filter((file) => standsApart(readFileSync(file, 'utf8')));
  return { together: files.filter((file) => !apart.includes(file)), apart };
}

/** The tests that run once more on PostgreSQL. */
export function listDatabaseTests(): string[] {
  return listTestFiles().filter((file) => isServerTest(file) && !staysOnOne.test(file) && isDatabaseTest(readFileSync(file, 'utf8')));
}
