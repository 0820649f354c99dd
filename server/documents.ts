import type { Request, RequestHandler, Response } from 'express';
import type { House } from '../app/house.server';
import { copyHeaders } from '../app/platform/copy-headers';
import type { Hole, TemplatePart } from '../app/platform/template';
import { joinGzip, pieceOf, type Piece } from './gzip';
import { PagesOfCourse, type PageMemory } from './page-memory';

type Part = Piece | Hole;

interface Document {
  parts: Part[];
  /** the same with everything filled that is equal for all who come without a cookie; null until somebody did, and on pages that name a learner */
  anonymous: Part[] | null;
}

export interface DocumentOptions {
  house: () => Promise<House>;
  /** Renders a page for nobody, its holes open; null when the page does not answer 200. */
  renderTemplate(path: string): Promise<string | null>;
  /** false while developing: every change shows at once */
  isCached: boolean;
  /** how much is kept; what does not fit is rendered anew when it is asked for */
  maxBytes?: number;
}

const defaultMaxBytes = 16 * 1024 * 1024;

const fixedLevel = 9;
const filledLevel = 6;

const isHole = (part: Part): part is Hole => 'slot' in part;

function partsOf(template: readonly TemplatePart[]): Part[] {
  return template.map((part) => (typeof part === 'string' ? pieceOf(part, fixedLevel) : part));
}

/** A page as everybody without a cookie gets it: one piece between two nonces. */
function joinFilled(parts: readonly Part[], filled: readonly string[]): Part[] {
  const fills = [...filled];
  const template: TemplatePart[] = [];
  let text = '';
  for (const part of parts) {
    const fill = isHole(part) ? (fills.shift() ?? '') : part.plain.toString();
    if (isHole(part) && part.slot === 'nonce') {
      template.push(text, part);
      text = '';
    } else text += fill;
  }
  return partsOf([...template, text]);
}

function bytesOf({ parts, anonymous }: Document): number {
  return [...parts, ...(anonymous ?? [])].reduce((sum, part) => (isHole(part) ? sum : sum + part.plain.length + part.deflated.length), 0);
}

function sendPieces(request: Request, response: Response, { pieces, cacheControl }: { pieces: Piece[]; cacheControl: string }) {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', cacheControl);
  response.setHeader('Vary', 'Accept-Encoding, Cookie');
  const isCompressed = request.acceptsEncodings('gzip') === 'gzip';
  const body = isCompressed ? joinGzip(pieces) : Buffer.concat(pieces.map((piece) => piece.plain));
  if (isCompressed) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Whether a worker asks for the page so as to keep it on the device. */
function isCopyRequest(request: Request): boolean {
  return request.headers[copyHeaders.copy.toLowerCase()] !== undefined;
}

/** Tells whether the page at an address is one that is kept; a pilot's never is, nor one of a view as another role. */
function isKept(request: Request, response: Response, { isDocument }: Pick<House, 'isDocument'>): boolean {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const { pilot, viewing } = response.locals.context;
  return reads && !pilot && !viewing && isDocument(request.path, request.originalUrl.slice(request.path.length));
}

/**
 * Serves the pages that are the same for everybody but for their holes. Each is rendered and
 * compressed once per content version and decision about it; a request fills the holes and joins the pieces.
 */
export function serveDocuments({ house, renderTemplate, isCached, maxBytes = defaultMaxBytes }: DocumentOptions): RequestHandler {
  const pages = new PagesOfCourse<Document>(maxBytes);

  function keep(path: string, document: Document, documents: PageMemory<Document>): Document {
    if (isCached) documents.put(path, document, bytesOf(document));
    return document;
  }

  async function findDocument(path: string, documents: PageMemory<Document>): Promise<Document | null> {
    const known = documents.get(path);
    if (known) return known;
    const html = await renderTemplate(path);
    if (html === null) return null;
    return keep(path, { parts: partsOf((await house()).splitTemplate(html)), anonymous: null }, documents);
  }

  async function fill({ parts, anonymous }: Document, documents: PageMemory<Document>, { request, response }: { request: Request; response: Response }): Promise<Piece[]> {
    const { fillHoles, namesLearner } = await house();
    const { context, isNew, nonce } = response.locals;
    const isCopy = isCopyRequest(request);
    const isAnonymous = isNew && !isCopy && !namesLearner(request.path) && request.originalUrl === request.path;
    if (isAnonymous && anonymous) return anonymous.map((part) => (isHole(part) ? pieceOf(nonce, filledLevel) : part));
    const filled = await fillHoles(parts.filter(isHole), { ...context, isCopy, url: new URL(request.originalUrl, 'http://localhost') });
    if (isAnonymous) keep(request.path, { parts, anonymous: joinFilled(parts, filled) }, documents);
    return parts.map((part) => (isHole(part) ? pieceOf(filled.shift() ?? '', filledLevel) : part));
  }

  return async (request, response, next) => {
    try {
      const open = await house();
      if (!isKept(request, response, open)) return next();
      const documents = pages.of(open.getPublishedCourse());
      const document = await findDocument(request.path, documents);
      if (!document) return next();
      const showsOthers = open.showsOthers(request.path) && !isCopyRequest(request);
      if (!showsOthers && request.originalUrl === request.path) response.setHeader(copyHeaders.keep, '1');
      const cacheControl = showsOthers ? 'private, no-store' : 'private, no-cache';
      return sendPieces(request, response, { pieces: await fill(document, documents, { request, response }), cacheControl });
    } catch (error) {
      return next(error);
    }
  };
}
