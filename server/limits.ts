import type { RequestHandler } from 'express';

const methods = ['GET', 'HEAD', 'POST'];
const maxReadBytes = 1024 * 1024;

function refuse(response: Parameters<RequestHandler>[1], status: number, sentence: string): void {
  response.status(status).type('text/plain').send(sentence);
}

/** Lets pass only the methods that some door knows. */
export const knownMethods: RequestHandler = (request, response, next) => {
  if (methods.includes(request.method)) return next();
  response.setHeader('Allow', methods.join(', '));
  return refuse(response, 405, 'This address cannot do that.');
};

/**
 * Asks every body for its length, so that each door can refuse what is too large for it before it reads it. What is far
 * too large for every door is refused here, and the connection closes instead of reading on.
 */
export const measuredBodies: RequestHandler = (request, response, next) => {
  const isMeasured = request.headers['transfer-encoding'] === undefined;
  if (isMeasured && Number(request.headers['content-length'] ?? 0) <= maxReadBytes) return next();
  response.setHeader('Connection', 'close');
  if (isMeasured) return refuse(response, 413, 'This request is too large.');
  return refuse(response, 411, 'This request does not say how long it is.');
};
