import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';
import options from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

/** While developing: pages do not hydrate, so whatever changes, code, strings or the course's files, the page is loaded anew. */
const reloadEverything: Plugin = {
  name: 'reload-everything',
  apply: 'serve',
  configureServer(server) {
    server.watcher.on('change', (file) => {
      if (!/[\\/](content|locales|app)[\\/]/.test(file)) return;
      server.moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
    });
  },
};

export default defineConfig({
  plugins: [remix(options), reloadEverything],
  server: { hmr: { port: 24678 } },
  // The sprite plugin asks for all of video.js; the core, without streaming formats, is what films need.
  resolve: { alias: [{ find: /^video\.js$/, replacement: 'video.js/core' }] },
  // Pages are documents: only the entry and what it loads on demand reach the browser.
  optimizeDeps: { include: ['video.js/core', 'videojs-sprite-thumbnails'] },
  build: { target: 'es2022', cssMinify: true, assetsInlineLimit: 0 },
});
