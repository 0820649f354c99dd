import type { Request, RequestHandler, Response } from 'express';
import type { House } from '../app/house.server';
import type { TemplatePart } from '../app/platform/template';
import { joinGzip, pieceOf, type Piece } from './gzip';

type Part = { hole: Exclude<TemplatePart, string> } | { piece: Piece };

interface Document {
  template: TemplatePart[];
  parts: Part[];
  /** the same with everything filled that is equal for all who come without a cookie; null on pages that name a learner */
  anonymous: Part[] | null;
}

export interface DocumentOptions {
  house: () => Promise<House>;
  /** Renders a page for nobody, its holes open; null when the page does not answer 200. */
  renderTemplate(path: string): Promise<string | null>;
  /** false while developing: every change shows at once */
  isCached: boolean;
}

const fixedLevel = 9;
const filledLevel = 6;

function partsOf(template: TemplatePart[], filled?: string[]): Part[] {
  const parts: Part[] = [];
  let text = '';
  template.forEach((part, index) => {
    if (typeof part !== 'string' && (part.slot === 'nonce' || !filled)) {
      parts.push({ piece: pieceOf(text, fixedLevel) }, { hole: part });
      text = '';
    } else {
      text += typeof part === 'string' ? part : (filled?.[index] ?? '');
    }
  });
  return [...parts, { piece: pieceOf(text, fixedLevel) }];
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

/**
 * Serves the pages that are the same for everybody but for their holes. Each is rendered and
 * compressed once per content version; a request fills the holes and joins the pieces.
 */
export function serveDocuments({ house, renderTemplate, isCached }: DocumentOptions): RequestHandler {
  const documents = new Map<string, Document>();

  async function findDocument(path: string): Promise<Document | null> {
    const known = documents.get(path);
    if (known) return known;
    const html = await renderTemplate(path);
    if (html === null) return null;
    const template = (await house()).splitTemplate(html);
    const document = { template, parts: partsOf(template), anonymous: null };
    if (isCached) documents.set(path, document);
    return document;
  }

  async function fill(document: Document, request: Request, response: Response): Promise<Piece[]> {
    const { fillHoles, namesLearner } = await house();
    const { context, isNew } = response.locals;
    const nonce = () => pieceOf(response.locals.nonce, filledLevel);
    const isAnonymous = isNew && !namesLearner(request.path) && request.originalUrl === request.path;
    if (isAnonymous && document.anonymous) return document.anonymous.map((part) => ('piece' in part ? part.piece : nonce()));
    const url = new URL(request.originalUrl, 'http://localhost');
    const filled = await fillHoles(document.template, { ...context, url });
    if (isAnonymous && isCached) document.anonymous = partsOf(document.template, filled);
    const holes = document.template.flatMap((part, index) => (typeof part === 'string' ? [] : [filled[index] ?? '']));
    return document.parts.map((part) => ('piece' in part ? part.piece : pieceOf(holes.shift() ?? '', filledLevel)));
  }

  return async (request, response, next) => {
    try {
      const isDocument = (request.method === 'GET' || request.method === 'HEAD') && (await house()).isDocument(request.path);
      const document = isDocument ? await findDocument(request.path) : null;
      if (!document) return next();
      const cacheControl = (await house()).showsOthers(request.path) ? 'private, no-store' : 'private, no-cache';
      return sendPieces(request, response, { pieces: await fill(document, request, response), cacheControl });
    } catch (error) {
      return next(error);
    }
  };
}
