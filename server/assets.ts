import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';

type Encoding = 'br' | 'gzip';

interface Asset {
  type: string;
  cacheControl: string;
  etag: string;
  body: Buffer;
  isCompressible: boolean;
  /** `br` as the build made it; else made when first asked for */
  compressed: Partial<Record<Encoding, Buffer>>;
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
/** What only the build makes; other endings (.xml, .csv, .ics …) may be doors. */
const builtOnly = new Set([...Object.keys(types).filter((extension) => extension !== '.txt'), '.map']);
const compressible = new Set(['.js', '.css', '.svg', '.json', '.txt', '.webmanifest']);

/** What a new build replaces at once is asked for each time: the worker, and the list of what it keeps. */
const asked = new Set(['/sw.js', '/offline.json']);

function cacheControlOf(url: string): string {
  if (asked.has(url)) return 'no-cache';
  return url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
}

function readAsset(file: string, url: string): Asset {
  const body = readFileSync(file);
  const extension = path.extname(file);
  return {
    type: types[extension] ?? 'application/octet-stream',
    cacheControl: cacheControlOf(url),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`,
    body,
    isCompressible: compressible.has(extension),
    compressed: existsSync(`${file}.br`) ? { br: readFileSync(`${file}.br`) } : {},
  };
}

function compress(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(body, { level: 9 });
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
}

function send(request: Request, response: Response, asset: Asset) {
  response.setHeader('Cache-Control', asset.cacheControl);
  response.setHeader('ETag', asset.etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === asset.etag) return response.status(304).end();
  const encoding = asset.isCompressible ? (['br', 'gzip'] as const).find((name) => request.acceptsEncodings(name)) : undefined;
  const body = encoding ? (asset.compressed[encoding] ??= compress(asset.body, encoding)) : asset.body;
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Type', asset.type);
  response.setHeader('Content-Length', body.length);
  return response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Serves the built files of a folder from memory, each compressed once. A path with the extension of a
 * built file that is not there answers 404 at once, so that a stale page never receives HTML as script.
 */
export function serveAssets(folder: string): RequestHandler {
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const url = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    if (!entry.name.startsWith('.') && !entry.name.endsWith('.br')) assets.set(url, readAsset(file, url));
  }
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const asset = assets.get(request.path);
    if (asset) return void send(request, response, asset);
    if (builtOnly.has(path.extname(request.path))) return void response.status(404).type('text/plain').send('Not found');
    return next();
  };
}
