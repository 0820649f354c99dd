/** Builds pages and browser code (Remix through Vite), then bundles the server and the film maker. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
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

// The worker that keeps pages for reading without a network; its address never changes, so that browsers find its next version.
await build({ entryPoints: { sw: 'app/features/offline/worker.client.ts' }, outdir: 'build/client', bundle: true, minify: true, platform: 'browser', format: 'iife', target: 'es2022', logLevel: 'warning' });

// Icons and manifests for installing, and the list of what the worker keeps.
execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/app-files.ts', 'build/client'], { stdio: 'inherit' });

// What stands beside a link when somebody passes a page on.
execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/social-pictures.ts', 'build/client/social'], { stdio: 'inherit' });

// Compressed here once, so that no visitor waits for it. Brotli's default is its best quality.
for (const entry of readdirSync('build/client', { withFileTypes: true, recursive: true })) {
  const file = path.join(entry.parentPath, entry.name);
  if (entry.isFile() && /\.(js|css|svg|json|txt)$/.test(entry.name)) writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
}
