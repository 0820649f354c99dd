import { Agent, request as send, type IncomingHttpHeaders } from 'node:http';

export interface Ask {
  path: string;
  method?: 'GET' | 'POST';
  cookie?: string;
  type?: string;
  body?: string;
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A light keep-alive client: what it costs is not the server's. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(readonly port: number) {}

  ask(given: Ask): Promise<Reply> {
    const { path, method = 'GET', cookie, type, body } = given;
    const headers: Record<string, string> = { 'accept-encoding': 'gzip', origin: `http://127.0.0.1:${this.port}` };
    if (cookie) headers.cookie = cookie;
    if (type) headers['content-type'] = type;
    return new Promise((resolve, reject) => {
      const outgoing = send({ host: '127.0.0.1', port: this.port, path, method, headers, agent: this.agent }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }));
      });
      // The server may close an idle connection in the moment it is used again.
      outgoing.on('error', (error: NodeJS.ErrnoException) => (outgoing.reusedSocket && error.code === 'ECONNRESET' ? resolve(this.ask(given)) : reject(error)));
      outgoing.end(body);
    });
  }

  /** Asks and insists on the status; a benchmark of errors is worth nothing. */
  async insist(ask: Ask, status: number): Promise<Reply> {
    const reply = await this.ask(ask);
    if (reply.status !== status) throw new Error(`${ask.method ?? 'GET'} ${ask.path} answered ${reply.status}: ${reply.body.toString().slice(0, 300)}`);
    return reply;
  }

  close(): void {
    this.agent.destroy();
  }
}

/** Cookies that a reply sets, as a Cookie header. */
export function cookiesOf(reply: Reply): string {
  return (reply.headers['set-cookie'] ?? []).map((one) => one.split(';')[0] ?? '').filter((one) => !one.endsWith('=')).join('; ');
}

/** Runs a task many times, a few at once; the task gets its running number. */
export async function repeat(times: number, atOnce: number, task: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < times) await task(next++);
    }),
  );
}
