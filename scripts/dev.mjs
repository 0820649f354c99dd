/** `npm run dev`: the same server with Vite in the middle; code, content and strings reload while one works. */
import { spawn, spawnSync } from 'node:child_process';

const prepared = spawnSync(process.execPath, ['scripts/start.mjs', '--all', '--prepare'], { stdio: 'inherit' });
if (prepared.status !== 0) process.exit(prepared.status ?? 1);
const server = spawn(process.execPath, ['--import', 'tsx', 'server/web.ts'], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' } });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
