import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import { ask, type Answered, type Asked } from './web';

export interface Served {
  ask(asked: Asked): Promise<Answered>;
  close(): Promise<void>;
}

/** Serves handlers alone, one after the other; what none of them takes answers 404 "nobody". */
export async function serveHandlers(...handlers: RequestHandler[]): Promise<Served> {
  const app = express().set('etag', false).use(...handlers, (_request, response) => void response.status(404).send('nobody'));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { ask: (asked) => ask(port, asked), close: () => new Promise((resolve) => server.close(() => resolve())) };
}
