import { expect } from 'vitest';
import type { Answered } from './web';

/** What a browser needs to keep a page from harm stands on every answer, and nothing of the server's inside. */
export function expectSafe({ headers, text }: Answered): void {
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src"),
    'referrer-policy': expect.any(String),
    'x-request-id': expect.stringMatching(/^\w+$/),
  });
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|\b\w*Error:|SQLITE|prisma/i);
}

function words(text: string): string {
  return text.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g, ' ');
}

/** A refusal has its status, a sentence for whoever reads it, and is safe. */
export function expectRefused(answer: Answered, status: number | readonly number[]): void {
  expect([status].flat()).toContain(answer.status);
  expectSafe(answer);
  expect(words(answer.text)).toMatch(/Not found|\p{Lu}[^.]{8,}\./u);
}
