/** The tests of everything: rules, pages, drawings, commands and doors. */
export const everyTest = ['{app,server,scripts,prisma,films,bench,content,tests}/**/*.test.{ts,tsx}'];

const databaseFolders = ['app/routes', 'server', 'scripts', 'prisma', 'tests'];

/** The tests that may ask a database; only these run once more on PostgreSQL. */
export const databaseTests = ['app/**/*.server.test.{ts,tsx}', `{${databaseFolders.join(',')}}/**/*.test.{ts,tsx}`];

/** Tests that change what others would find in the same process: clocks, the browser's globals, native drawing. */
export const apartTests = ['**/*.client.test.{ts,tsx}', 'films/**/*.test.ts'];

/** Whether a test file runs on PostgreSQL too; the path counts from the project's root. */
export function isDatabaseTest(file: string): boolean {
  return /\.server\.test\.tsx?$/.test(file) || databaseFolders.some((folder) => file.startsWith(`${folder}/`));
}
