import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { ViteDevServer } from 'vite';
import type { House } from '../app/house.server';
import { createApp } from './app';
import { refuseUnreadable } from './unreadable';

const isDevelopment = process.env.NODE_ENV === 'development';

async function startVite(): Promise<ViteDevServer | null> {
  if (!isDevelopment) return null;
  const { createServer: createVite } = await import('vite');
  return createVite({ server: { middlewareMode: true }, appType: 'custom' });
}

const vite = await startVite();
const built = vite ? null : ((await import(pathToFileURL(path.resolve('build/server/index.js')).href)) as ServerBuild);
const loadBuild = async (): Promise<ServerBuild> => built ?? ((await vite?.ssrLoadModule('virtual:remix/server-build')) as ServerBuild);
const houseOf = async (): Promise<House> => ((await loadBuild()).entry.module as unknown as { house: House }).house;

const house = await houseOf();
await house.open();
const server = createServer(createApp({ loadBuild, house: houseOf, settings: house.settings, vite }));
// Longer than usual proxies keep an idle connection, so that they and not we close it.
server.keepAliveTimeout = 65_000;
server.requestTimeout = 30_000;
server.on('clientError', refuseUnreadable);

server.listen(house.settings.PORT, house.settings.HOST, () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : house.settings.PORT;
  house.log.info({ port }, 'listening');
  process.send?.({ port });
});

const sweepMs = 50;
let isStopping = false;
/** Stops taking requests, lets those under way finish, then closes the database; after ten seconds it leaves anyway. */
async function stop(signal: string) {
  if (isStopping) return;
  isStopping = true;
  house.log.info({ signal }, 'stopping');
  setTimeout(() => process.exit(1), 10_000).unref();
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection whose request was still under way becomes idle later, and would be kept open for a next one.
  const sweeping = setInterval(() => server.closeIdleConnections(), sweepMs);
  await closed;
  clearInterval(sweeping);
  await house.close();
  await vite?.close();
  house.log.info('stopped');
  process.exit(0);
}
process.on('SIGTERM', () => void stop('SIGTERM'));
process.on('SIGINT', () => void stop('SIGINT'));
