import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function create(file: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function holder(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return Number.NaN;
  }
}

/**
 * Takes a lock file for this process; null when a living process holds it.
 * A lock whose holder was killed counts for nothing. The result gives the lock back.
 */
export function takeLock(file: string): (() => void) | null {
  if (!create(file)) {
    const pid = holder(file);
    if (pid !== process.pid && Number.isInteger(pid) && pid > 0 && isRunning(pid)) return null;
    rmSync(file, { force: true });
    if (!create(file)) return null;
  }
  return () => rmSync(file, { force: true });
}
