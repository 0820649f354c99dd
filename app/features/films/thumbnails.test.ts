import { describe, expect, it } from 'vitest';
import { readSpriteSheet } from './thumbnails';

const vtt = `WEBVTT

1
00:00:00.000 --> 00:00:05.000
film-sprite.jpg#xywh=0,0,192,108

2
00:00:05.000 --> 00:00:10.000
film-sprite.jpg#xywh=192,0,192,108

3
00:00:10.000 --> 00:00:12.000
film-sprite.jpg#xywh=0,108,192,108
`;

describe('readSpriteSheet', () => {
  it('finds the sheet beside the file, its grid and its interval', () => {
    expect(readSpriteSheet(vtt, 'http://localhost/media/film.vtt')).toEqual({
      url: 'http://localhost/media/film-sprite.jpg', width: 192, height: 108, columns: 2, rows: 2, interval: 5,
    });
  });

  it('is null where there are no pictures to show', () => {
    expect(readSpriteSheet('WEBVTT\n', 'http://localhost/media/film.vtt')).toBeNull();
  });
});
