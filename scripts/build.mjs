/** Builds pages and browser code (Remix through Vite), then bundles the server and the film maker. */
import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';

execFileSync(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });

await build({
  entryPoints: { web: 'server/web.ts', films: 'films/main.ts' },
  outdir: 'build',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
});
