/**
 * As much of a system (WASI preview 1) as a program needs that reads its arguments and writes one file into `/out`.
 * Node's own, still experimental, breaks down when it is used some dozen times in one process.
 */
const OK = 0;
const BAD_HANDLE = 8;
const OUT = { handle: 3, name: '/out' };
const FILE = 4;
const KIND = { device: 2, folder: 3, file: 4 };

class Exit extends Error {
  constructor(readonly code: number) {
    super(`exit ${code}`);
  }
}

export class Sandbox {
  private memory: WebAssembly.Memory | null = null;
  private readonly args: Buffer[];
  private content = Buffer.alloc(0);
  private at = 0;

  constructor(args: readonly string[]) {
    this.args = args.map((arg) => Buffer.from(`${arg}\0`));
  }

  /** What the program is given when it is instantiated. */
  readonly imports: WebAssembly.Imports = {
    wasi_snapshot_preview1: {
      args_sizes_get: (count: number, bytes: number) => this.setNumber(count, this.args.length) || this.setNumber(bytes, Buffer.concat(this.args).length),
      args_get: (pointers: number, texts: number) => this.giveArgs(pointers, texts),
      clock_time_get: (_clock: number, _precision: bigint, out: number) => this.setLong(out, 0n),
      fd_close: () => OK,
      fd_fdstat_get: (handle: number, out: number) => this.describe(handle, out),
      fd_fdstat_set_flags: () => OK,
      fd_prestat_get: (handle: number, out: number) => (handle === OUT.handle ? this.setNumber(out, 0) || this.setNumber(out + 4, OUT.name.length) : BAD_HANDLE),
      fd_prestat_dir_name: (_handle: number, out: number) => this.setBytes(out, Buffer.from(OUT.name)),
      fd_read: (...given: number[]) => this.setNumber(given[3] ?? 0, 0),
      fd_seek: (_handle: number, ...given: [offset: bigint, whence: number, out: number]) => this.seek(...given),
      fd_write: (handle: number, ...given: [vectors: number, count: number, written: number]) => this.setNumber(given[2], this.write(handle, given[0], given[1])),
      path_open: (...given: (number | bigint)[]) => this.setNumber(Number(given[8]), FILE),
      proc_exit: (code: number) => {
        throw new Exit(code);
      },
    },
  };

  /** Runs the program to its end and answers with its exit code. */
  run(instance: WebAssembly.Instance): number {
    const { memory, _start: start } = instance.exports;
    if (!(memory instanceof WebAssembly.Memory) || typeof start !== 'function') throw new Error('This is no program.');
    this.memory = memory;
    try {
      start();
      return 0;
    } catch (error) {
      if (error instanceof Exit) return error.code;
      throw error;
    }
  }

  /** What it wrote into its file. */
  written(): Buffer {
    return this.content;
  }

  private get view(): DataView {
    if (!this.memory) throw new Error('The program has not started.');
    return new DataView(this.memory.buffer);
  }

  private setNumber(pointer: number, value: number): number {
    this.view.setUint32(pointer, value, true);
    return OK;
  }

  private setLong(pointer: number, value: bigint): number {
    this.view.setBigUint64(pointer, value, true);
    return OK;
  }

  private setBytes(pointer: number, bytes: Buffer): number {
    new Uint8Array(this.view.buffer).set(bytes, pointer);
    return OK;
  }

  private giveArgs(pointers: number, texts: number): number {
    let at = texts;
    for (const [index, arg] of this.args.entries()) {
      this.setNumber(pointers + index * 4, at);
      this.setBytes(at, arg);
      at += arg.length;
    }
    return OK;
  }

  private describe(handle: number, out: number): number {
    const kind = handle === OUT.handle ? KIND.folder : handle === FILE ? KIND.file : KIND.device;
    this.setLong(out, BigInt(kind));
    this.setLong(out + 8, 0xffff_ffff_ffff_ffffn);
    return this.setLong(out + 16, 0xffff_ffff_ffff_ffffn);
  }

  private seek(offset: bigint, whence: number, out: number): number {
    this.at = Number(offset) + (whence === 1 ? this.at : whence === 2 ? this.content.length : 0);
    return this.setLong(out, BigInt(this.at));
  }

  private write(handle: number, vectors: number, count: number): number {
    const parts = Array.from({ length: count }, (_, index) => {
      const pointer = this.view.getUint32(vectors + index * 8, true);
      return Buffer.from(this.view.buffer.slice(pointer, pointer + this.view.getUint32(vectors + index * 8 + 4, true)));
    });
    const bytes = Buffer.concat(parts);
    if (handle !== FILE) return bytes.length;
    if (this.at + bytes.length > this.content.length) this.content = Buffer.concat([this.content, Buffer.alloc(this.at + bytes.length - this.content.length)]);
    bytes.copy(this.content, this.at);
    this.at += bytes.length;
    return bytes.length;
  }
}
