import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from './lock';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  file = path.join(folder, 'films.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock', () => {
  it('is held until it is given back', () => {
    const release = takeLock(file);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    release?.();
    expect(existsSync(file)).toBe(false);
  });

  it('keeps out a second process while the first one lives', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    writeFileSync(file, String(child.pid));
    expect(takeLock(file)).toBeNull();
    const closed = once(child, 'close');
    child.stdin.end();
    await closed;
    expect(takeLock(file)).not.toBeNull();
  });

  it('counts for nothing when it names no process', () => {
    writeFileSync(file, 'rubbish');
    expect(takeLock(file)).not.toBeNull();
  });
});
