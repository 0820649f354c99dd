import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import SvoxPico, { type PicoModule, type Ready } from '@echogarden/svoxpico-wasm';
import type { Locale } from '../app/platform/locale';

const MEMORY_BYTES = 8 << 20;
const BUFFER_BYTES = 8192;
const STEP_IDLE = 200;
const STEP_BUSY = 201;
const VOICE = 'PicoVoice';

const voiceFiles: Record<Locale, readonly [string, string]> = {
  en: ['en-GB_ta.bin', 'en-GB_kh0_sg.bin'],
  fr: ['fr-FR_ta.bin', 'fr-FR_nk0_sg.bin'],
  de: ['de-DE_ta.bin', 'de-DE_gl0_sg.bin'],
  it: ['it-IT_ta.bin', 'it-IT_cm0_sg.bin'],
  es: ['es-ES_ta.bin', 'es-ES_zl0_sg.bin'],
};

let program: Promise<WebAssembly.Module> | undefined;

function compiled(): Promise<WebAssembly.Module> {
  const file = createRequire(import.meta.url).resolve('@echogarden/svoxpico-wasm/svoxpico.wasm');
  program ??= WebAssembly.compile(readFileSync(file));
  return program;
}

async function boot(): Promise<PicoModule> {
  const wasm = await compiled();
  return new Promise((resolve, reject) => {
    const instantiateWasm = (imports: WebAssembly.Imports, ready: Ready) => {
      WebAssembly.instantiate(wasm, imports).then((instance) => ready(instance, wasm), reject);
      return {};
    };
    SvoxPico({ instantiateWasm }).then(resolve, reject);
  });
}

function textAt(pico: PicoModule, text: string): { pointer: number; bytes: number } {
  const bytes = Buffer.from(`${text}\0`, 'utf8');
  const pointer = pico._malloc(bytes.length);
  pico.HEAPU8.set(bytes, pointer);
  return { pointer, bytes: bytes.length };
}

function demand(code: number, what: string): void {
  if (code !== 0) throw new Error(`The voice engine failed in ${what} (code ${code}).`);
}

const int32 = (pico: PicoModule, pointer: number) => pico.HEAP32[pointer >> 2] ?? 0;
const int16 = (pico: PicoModule, pointer: number) => pico.HEAP16[pointer >> 1] ?? 0;

function loadVoice(pico: PicoModule, files: readonly string[], voiceFolder: string): number {
  const out = pico._malloc(16);
  const name = pico._malloc(256);
  const voice = textAt(pico, VOICE).pointer;
  demand(pico._pico_initialize(pico._malloc(MEMORY_BYTES), MEMORY_BYTES, out), 'initialize');
  const system = int32(pico, out);
  demand(pico._pico_createVoiceDefinition(system, voice), 'createVoiceDefinition');
  for (const file of files) {
    pico.FS.writeFile(`/${file}`, readFileSync(path.join(voiceFolder, file)));
    demand(pico._pico_loadResource(system, textAt(pico, `/${file}`).pointer, out), `loadResource ${file}`);
    demand(pico._pico_getResourceName(system, int32(pico, out), name), 'getResourceName');
    demand(pico._pico_addResourceToVoiceDefinition(system, voice, name), 'addResourceToVoiceDefinition');
  }
  demand(pico._pico_newEngine(system, voice, out), 'newEngine');
  return int32(pico, out);
}

function pull(pico: PicoModule, engine: number, chunks: Int16Array[]): void {
  const buffer = pico._malloc(BUFFER_BYTES);
  const received = pico._malloc(8);
  let code = STEP_BUSY;
  while (code === STEP_BUSY) {
    code = pico._pico_getData(engine, buffer, BUFFER_BYTES, received, received + 4);
    const bytes = int16(pico, received);
    if (bytes > 0) chunks.push(pico.HEAP16.slice(buffer >> 1, (buffer + bytes) >> 1));
  }
  pico._free(buffer);
  pico._free(received);
  if (code !== STEP_IDLE) throw new Error(`The voice engine failed while speaking (code ${code}).`);
}

function joined(chunks: Int16Array[]): Int16Array {
  const all = new Int16Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/**
 * Speaks one sentence with the SVOX Pico voice of its language: 16 kHz, mono.
 * A fresh engine per sentence makes the same words the same samples, whatever was said before.
 */
export async function speakWithPico(text: string, locale: Locale, voiceFolder: string): Promise<Int16Array> {
  const pico = await boot();
  const engine = loadVoice(pico, voiceFiles[locale], voiceFolder);
  const { pointer, bytes } = textAt(pico, text);
  const taken = pico._malloc(4);
  const chunks: Int16Array[] = [];
  for (let at = 0; at < bytes; at += int16(pico, taken)) {
    demand(pico._pico_putTextUtf8(engine, pointer + at, bytes - at, taken), 'putTextUtf8');
    pull(pico, engine, chunks);
  }
  return joined(chunks);
}
