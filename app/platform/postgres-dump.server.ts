import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The connection for PostgreSQL's programs; the password goes by the environment, where `ps` does not show it. */
function connection(url: string): { target: string; env: NodeJS.ProcessEnv } {
  const target = new URL(url);
  const password = decodeURIComponent(target.password);
  target.password = '';
  return { target: target.toString(), env: password ? { ...process.env, PGPASSWORD: password } : process.env };
}

async function runProgram(program: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  try {
    await run(program, args, { env });
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing) throw new Error(`${program} is not installed. On Debian or Ubuntu: apt-get install postgresql-client`, { cause: error });
    throw error;
  }
}

/** Writes the whole database into one file of pg_dump's own format. */
export async function dumpPostgres(url: string, file: string): Promise<void> {
  const { target, env } = connection(url);
  await runProgram('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', '--schema=public', `--file=${file}`, `--dbname=${target}`], env);
}

/** Replaces everything in the schema "public" by what the dump holds, in one transaction. */
export async function restorePostgres(url: string, file: string): Promise<void> {
  const { target, env } = connection(url);
  const script = `${file}.${process.pid}.sql`;
  const once = ['--single-transaction', '--set=ON_ERROR_STOP=1', '--quiet', '--no-psqlrc', `--dbname=${target}`];
  try {
    await runProgram('pg_restore', ['--no-owner', '--no-privileges', `--file=${script}`, file], env);
    await runProgram('psql', [...once, '--command=DROP SCHEMA IF EXISTS public CASCADE', `--file=${script}`], env);
  } finally {
    rmSync(script, { force: true });
  }
}
