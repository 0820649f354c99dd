import express, { type RequestHandler, Router } from 'express';
import type { House } from '../app/house.server';

/** Tells a watchdog that the process lives, and a balancer whether it can serve. */
export function healthDoors(house: () => Promise<House>): Router {
  const router = Router();
  router.get('/health', (_request, response) => void response.json({ status: 'ok' }));
  router.get('/ready', (_request, response, next) => {
    house()
      .then((open) => open.findUnreadiness())
      .then((problem) => response.status(problem ? 503 : 200).json(problem ? { status: 'not ready', problem } : { status: 'ready' }))
      .catch(next);
  });
  return router;
}

const onlyPost: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') return next();
  response.setHeader('Allow', 'POST');
  return void response.status(405).json({ error: 'Operations are sent here by POST.' });
};

/** The door of the browser's outbox. It is called often and does not pass through Remix. */
export function progressDoor(house: () => Promise<House>): RequestHandler[] {
  return [
    onlyPost,
    express.json({ limit: '64kb', type: () => true }),
    (request, response, next) => {
      house()
        .then(({ receiveProgress }) => receiveProgress(response.locals.context, request.body))
        .then(({ status, body }) => response.status(status).json(body))
        .catch(next);
    },
  ];
}
