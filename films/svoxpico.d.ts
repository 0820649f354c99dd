declare module '@echogarden/svoxpico-wasm' {
  export interface PicoModule {
    HEAPU8: Uint8Array;
    HEAP16: Int16Array;
    HEAP32: Int32Array;
    FS: { writeFile(path: string, data: Uint8Array): void };
    _malloc(bytes: number): number;
    _free(pointer: number): void;
    _pico_initialize(memory: number, bytes: number, out: number): number;
    _pico_createVoiceDefinition(system: number, name: number): number;
    _pico_loadResource(system: number, file: number, out: number): number;
    _pico_getResourceName(system: number, resource: number, name: number): number;
    _pico_addResourceToVoiceDefinition(system: number, voice: number, resource: number): number;
    _pico_newEngine(system: number, voice: number, out: number): number;
    _pico_putTextUtf8(engine: number, text: number, bytes: number, taken: number): number;
    _pico_getData(engine: number, buffer: number, bytes: number, received: number, type: number): number;
  }
  export type Ready = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;
  interface Options {
    instantiateWasm(imports: WebAssembly.Imports, ready: Ready): object;
  }
  export default function SvoxPico(options: Options): Promise<PicoModule>;
}

declare module '@ffmpeg-installer/ffmpeg' {
  const installer: { path: string; version: string; url: string };
  export default installer;
}
