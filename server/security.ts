import type { RequestHandler } from 'express';
import { newId } from '../app/platform/ids';

const nonceMark = 'nonce-of-this-answer';

function contentSecurityPolicy({ isDevelopment, mediaUrl }: SecurityOptions): string {
  const elsewhere = /^https?:/.test(mediaUrl) ? ` ${new URL(mediaUrl).origin}` : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonceMark}'`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    `img-src 'self' data:${elsewhere}`,
    // the player's icons are a font inside its style sheet
    "font-src 'self' data:",
    `media-src 'self' blob:${elsewhere}`,
    // streams are taken apart by a worker that the player brings along
    "worker-src 'self' blob:",
    `connect-src 'self'${elsewhere}${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    // films elsewhere are framed only after a click that agrees to it
    "frame-src https:",
    "frame-ancestors 'none'",
  ].join('; ');
}

const fixedHeaders: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=(), browsing-topics=()'],
];

export interface SecurityOptions {
  /** address under which people reach the service, e.g. https://learn.example.org */
  appUrl: string;
  isDevelopment: boolean;
  /** where films come from: a path of our own or another server */
  mediaUrl: string;
}

/** Puts the security headers on every answer and leaves the page's nonce in `response.locals.nonce`. */
export function securityHeaders(options: SecurityOptions): RequestHandler {
  const isSecure = options.appUrl.startsWith('https:');
  const [beforeNonce = '', afterNonce = ''] = contentSecurityPolicy(options).split(nonceMark);
  return (_request, response, next) => {
    const nonce = newId() + newId();
    response.locals.nonce = nonce;
    for (const [name, value] of fixedHeaders) response.setHeader(name, value);
    response.setHeader('Content-Security-Policy', beforeNonce + nonce + afterNonce);
    if (isSecure) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
    next();
  };
}

/**
 * Refuses what changes something and comes from another site. Browsers always send Origin with a
 * POST; a request with neither Origin nor Sec-Fetch-Site is no browser and carries no one's cookies by accident.
 */
export function sameOriginOnly(appUrl: string): RequestHandler {
  const own = new URL(appUrl).origin;
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const origin = request.headers.origin;
    const site = request.headers['sec-fetch-site'];
    const isOwn = origin === undefined ? site === undefined || site === 'same-origin' || site === 'none' : origin === own || sameHost(origin, request.headers.host);
    if (isOwn) return next();
    return void response.status(403).type('text/plain').send('This request came from another site and was refused.');
  };
}

function sameHost(origin: string, host: string | undefined): boolean {
  try {
    return host !== undefined && new URL(origin).host === host;
  } catch {
    return false;
  }
}
