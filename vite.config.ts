import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import options from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [remix(options)],
  server: { hmr: { port: 24678 } },
  // The sprite plugin asks for all of video.js; the core, without streaming formats, is what films need.
  resolve: { alias: [{ find: /^video\.js$/, replacement: 'video.js/core' }] },
  // Pages are documents: only the entry and what it loads on demand reach the browser.
  optimizeDeps: { include: ['video.js/core', 'videojs-sprite-thumbnails'] },
  build: { target: 'es2022', cssMinify: true, assetsInlineLimit: 0 },
});
