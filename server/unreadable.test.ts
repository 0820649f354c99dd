import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuseUnreadable } from './unreadable';

let server: Server;
let breakOff: () => void;

beforeEach(async () => {
  server = createServer({ requestTimeout: 50, headersTimeout: 50, connectionsCheckingInterval: 20 }, (_request, response) => {
    response.writeHead(200, { 'Content-Length': 10 });
    response.write('half');
    breakOff();
  });
  server.on('clientError', refuseUnreadable);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

/** Sends texts one after the other, the next when something came back, and answers all that came. */
function send(...texts: string[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    const next = () => void socket.write(texts.shift() ?? '');
    breakOff = next;
    socket.on('connect', next);
    socket.on('data', (chunk) => (answer += chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

describe('refuseUnreadable', () => {
  it.each([
    ['no HTTP', 'HELLO\r\n\r\n', '400 Bad Request'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(17_000)}\r\n\r\n`, '431 Request Header Fields Too Large'],
    ['a request that never arrives', 'GET / HTTP/1.1\r\nHost: x\r\n', '408 Request Timeout'],
  ])('answers %s in a sentence that no browser runs', async (_, text, status) => {
    const answer = await send(text);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status}\r\n`));
    expect(head).toContain("Content-Security-Policy: default-src 'none'");
    expect(head).toContain('X-Content-Type-Options: nosniff');
    expect(head).toContain(`Content-Length: ${body.length}`);
    expect(body).toMatch(/^[A-Z].+\.$/);
  });

  it('never writes into an answer that has begun', async () => {
    const answer = await send('GET / HTTP/1.1\r\nHost: x\r\n\r\n', 'HELLO\r\n\r\n');
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(answer).not.toContain('400');
  });
});
