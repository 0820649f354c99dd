import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { serverEnvironment, serverFlags } from '../scripts/system.mjs';

/** A server under measurement: CPU and memory are the operating system's own figures of its process (Linux). */
export interface Measured {
  pid: number;
  port: number;
  stop(): Promise<void>;
}

const ticksPerSecond = 100;

/** Starts a Node script that tells its port over IPC. */
export async function startMeasured(script: string, environment: Record<string, string>): Promise<Measured> {
  // Films are made by a process of their own, which would take the processor meanwhile.
  const child: ChildProcess = spawn(process.execPath, ['--import', './tests/setup/without-films.mjs', ...serverFlags, script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...serverEnvironment, ...environment },
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    child.once('exit', (code) => reject(new Error(`${script} ended with code ${code}`)));
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${script} did not start`);
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  return { pid, port, stop };
}

/** CPU milliseconds, user and system, that a process and its threads have used so far (proc(5)). */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** CPU milliseconds of all threads of a process to the microsecond, as the scheduler counts them: fit for a single request. */
export function preciseCpuMs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.reduce((sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]), 0) / 1e6;
}

/** Resident memory of a process in megabytes. */
export function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

/** From here on the highest resident memory of a process is noted anew (proc(5), clear_refs). */
export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** The highest resident memory of a process in megabytes since `forgetPeak`. */
export function peakMb(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}
