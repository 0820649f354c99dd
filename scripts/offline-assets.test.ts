import { describe, expect, it } from 'vitest';
import { listAssets, type BuiltFile } from './offline-assets';

const file = (name: string, text = '', bytes = text.length): BuiltFile => ({ name, bytes, text: () => text });

const built = [
  file('entry.client-AbC_1.js', 'const d=["assets/quiz.client-1.js","assets/player.client-1.js"];import("./terms.client-1.js")'),
  file('quiz.client-1.js', 'import{a}from"./shared-1.js"'),
  file('shared-1.js', 'export const a=1;import "./quiz.client-1.js"'),
  file('terms.client-1.js'),
  file('player.client-1.js', 'import("./core-1.js");import("./video-js-1.css")'),
  file('core-1.js', '', 270_000),
  file('video-js-1.css'),
  file('lesson-1.js', 'never in a browser'),
  file('styles-1.css', '@font-face{src:url(/assets/inter-latin-400.woff2)}@font-face{src:url(/assets/inter-latin-ext-400.woff2)}', 90_000),
  file('inter-latin-400.woff2'),
  file('inter-latin-ext-400.woff2'),
];

describe('the list of files for reading without a network', () => {
  it('holds what the entry can load, the style sheet and its fonts, and neither films nor code of the server’s pages', () => {
    expect(listAssets(built)).toEqual({
      build: 'AbC_1',
      assets: ['entry.client-AbC_1.js', 'inter-latin-400.woff2', 'player.client-1.js', 'quiz.client-1.js', 'shared-1.js', 'styles-1.css', 'terms.client-1.js'].map((name) => `/assets/${name}`),
    });
  });

  it('is empty without a build', () => {
    expect(listAssets([])).toEqual({ build: 'none', assets: [] });
  });
});
