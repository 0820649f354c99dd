import type { Request, Response } from 'express';
import { describe, expect, it } from 'vitest';
import { knownMethods, measuredBodies } from './limits';

/** Asks a handler about a request; answers 'next', or the status with the headers it set. */
function ask(handler: typeof knownMethods, request: { method?: string; headers?: Record<string, string> }) {
  const answer = { status: 0, headers: {} as Record<string, string>, text: '' };
  let isNext = false;
  const response = {
    setHeader: (name: string, value: string) => void (answer.headers[name] = value),
    status(code: number) {
      answer.status = code;
      return this;
    },
    type() {
      return this;
    },
    send: (text: string) => void (answer.text = text),
  };
  handler({ method: 'POST', headers: {}, ...request } as Request, response as unknown as Response, () => (isNext = true));
  return isNext ? 'next' : answer;
}

describe('knownMethods', () => {
  it.each(['GET', 'HEAD', 'POST'])('lets %s pass', (method) => {
    expect(ask(knownMethods, { method })).toBe('next');
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'get'])('refuses %s and says what is known', (method) => {
    expect(ask(knownMethods, { method })).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD, POST' }, text: expect.stringMatching(/\.$/) });
  });
});

describe('measuredBodies', () => {
  it.each([[{}], [{ 'content-length': '0' }], [{ 'content-length': String(1024 * 1024) }]])('lets pass what a door may judge: %o', (headers) => {
    expect(ask(measuredBodies, { headers })).toBe('next');
  });

  it.each([
    [{ 'content-length': String(1024 * 1024 + 1) }, 413], [{ 'content-length': 'many' }, 413], [{ 'transfer-encoding': 'chunked' }, 411], [{ 'transfer-encoding': 'gzip, chunked', 'content-length': '2' }, 411],
  ])('refuses what is too large or does not say, and closes the connection: %o', (headers, status) => {
    expect(ask(measuredBodies, { headers: headers as Record<string, string> })).toMatchObject({ status, headers: { Connection: 'close' }, text: expect.stringMatching(/\.$/) });
  });
});
