import { describe, expect, it } from 'vitest';
import { filmManifestSchema, isStream, playable, sentenceAt, sentenceId, type ReadyFilm } from './film';

const ready: ReadyFilm = {
  state: 'ready', src: '/media/a.mp4', type: 'video/mp4', download: '/media/a.mp4', isSynthetic: true, lang: 'en', poster: null, durationSeconds: 12,
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

describe('a media type', () => {
  it('is known as a stream in whatever way it is written', () => {
    for (const type of ['application/vnd.apple.mpegurl', 'application/x-mpegURL', 'audio/mpegurl']) expect(isStream(type)).toBe(true);
    for (const type of ['video/mp4', 'text/html', 'application/vnd.apple.mpegurl.other']) expect(isStream(type)).toBe(false);
  });
});

describe('the sentence at a second', () => {
  const chapter = (id: string, ...starts: number[]) => ({ id, title: id, start: starts[0] ?? 0, describes: '', sentences: starts.map((start) => ({ start, end: start + 1, text: 'x' })) });
  const transcript = { title: 'A film', lang: 'en' as const, chapters: [chapter('a', 1.5, 4), chapter('b', 9.8)] };

  it('is the one that is said then, or was said last; there is none before the first', () => {
    expect([0, 1, 3, 4, 8, 9, 500].map((second) => sentenceAt(transcript, second))).toEqual([null, sentenceId('a', 0), sentenceId('a', 0), sentenceId('a', 1), sentenceId('a', 1), sentenceId('b', 0), sentenceId('b', 0)]);
  });
});

describe('a manifest', () => {
  it('without its files is none', () => {
    expect(filmManifestSchema.safeParse({ lesson: 'a', lang: 'en', hash: 'x', durationSeconds: 3 }).success).toBe(false);
  });
});
