import { afterEach, describe, expect, it } from 'vitest';
import { serveHandlers, type Served } from '../tests/setup/handler';
import { sameOriginOnly, securityHeaders } from './security';

let served: Served;
afterEach(() => served.close());

describe('securityHeaders', () => {
  const headersOf = async (appUrl: string, isDevelopment = false, mediaUrl = '/media') => {
    served = await serveHandlers(securityHeaders({ appUrl, isDevelopment, mediaUrl }));
    return [await served.ask({ path: '/' }), await served.ask({ path: '/' })].map(({ headers }) => headers);
  };

  it('let films come from another server only when one is set', async () => {
    const [own] = await headersOf('http://localhost:3000');
    expect(String(own?.['content-security-policy'])).toContain("media-src 'self' blob:;");
    await served.close();
    const [other] = await headersOf('http://localhost:3000', false, 'https://films.example.org/unites');
    expect(String(other?.['content-security-policy'])).toContain("media-src 'self' blob: https://films.example.org;");
  });

  it('let a page run only its own scripts, be framed by nobody and send its forms nowhere else', async () => {
    const [headers] = await headersOf('http://localhost:3000');
    const policy = String(headers?.['content-security-policy']);
    for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) expect(policy).toContain(rule);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin' });
  });

  it('name another nonce each time', async () => {
    const nonces = (await headersOf('http://localhost:3000')).map((headers) => /'nonce-([\w+/=]{16,})'/.exec(String(headers['content-security-policy']))?.[1]);
    expect(nonces[0]).toBeDefined();
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('ask browsers to stay with https where the service has it', async () => {
    expect((await headersOf('https://learn.example.org'))[0]).toHaveProperty('strict-transport-security');
    await served.close();
    expect((await headersOf('http://localhost:3000'))[0]).not.toHaveProperty('strict-transport-security');
  });
});

describe('sameOriginOnly', () => {
  const ask = async (headers: Record<string, string>, method = 'POST') => {
    served = await serveHandlers(sameOriginOnly('https://learn.example.org'));
    return (await served.ask({ path: '/', method, headers })).status;
  };
  const passed = 404;

  it.each([
    [{}], [{ origin: 'https://learn.example.org' }], [{ 'sec-fetch-site': 'same-origin' }], [{ 'sec-fetch-site': 'none' }], [{ origin: 'http://inside:3000', host: 'inside:3000' }],
  ] as Record<string, string>[][])('lets pass what a page of the service sends: %o', async (headers = {}) => {
    expect(await ask(headers)).toBe(passed);
  });

  it.each([
    [{ origin: 'https://evil.example' }], [{ origin: 'null' }], [{ origin: '' }], [{ origin: 'https://learn.example.org.evil.example' }], [{ origin: 'http://learn.example.org' }],
    [{ origin: 'https://learn.example.org:444' }], [{ 'sec-fetch-site': 'cross-site' }], [{ 'sec-fetch-site': 'same-site' }], [{ origin: 'https://evil.example', host: 'learn.example.org' }],
  ] as Record<string, string>[][])('refuses what another site sends: %o', async (headers = {}) => {
    expect(await ask(headers)).toBe(403);
    await served.close();
    expect(await ask(headers, 'GET')).toBe(passed);
  });
});
