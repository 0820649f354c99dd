import { describe, expect, it } from 'vitest';
import { filmManifestSchema, playable, type ReadyFilm } from './film';

const ready: ReadyFilm = {
  state: 'ready', src: '/media/a.mp4', type: 'video/mp4', lang: 'en', poster: null, durationSeconds: 12,
  captions: [], chaptersSrc: null, thumbnailsSrc: null, transcript: null,
};

describe('what can be played', () => {
  it('is the film itself, or the one that stands in while it is made', () => {
    expect(playable(ready)).toBe(ready);
    expect(playable({ state: 'making', meanwhile: ready })).toBe(ready);
    expect(playable({ state: 'making', meanwhile: null })).toBeNull();
  });

  it('is never a film on another site', () => {
    expect(playable({ state: 'embed', src: 'https://films.example/1', host: 'films.example', lang: 'en', poster: null })).toBeNull();
  });
});

describe('a manifest', () => {
  it('without its files is none', () => {
    expect(filmManifestSchema.safeParse({ lesson: 'a', lang: 'en', hash: 'x', durationSeconds: 3 }).success).toBe(false);
  });
});
