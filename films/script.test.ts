import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { pictures } from './pictures/pictures';
import { filmHash, readScripts, type Script } from './script';

let content = '';
let lesson = '';
const film = { id: 'a-film', kind: 'narrated', slides: [{ id: 's1', picture: 'two-paths', sentences: 2 }] };
const narration = (say: string[]) => ({
  title: 'A film',
  slides: { s1: { chapter: 'One', heading: 'One', labels: { quick: 'Quick', shared: 'Shared' }, describes: 'Two paths.', say } },
});
const write = (name: string, value: unknown) => writeFileSync(path.join(lesson, name), stringify(value));

beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'content-'));
  lesson = path.join(content, 'modules', '01-m', 'lessons', '02-l');
  mkdirSync(lesson, { recursive: true });
  write('film.yaml', film);
  write('narration.en.yaml', narration(['One.', 'Two.']));
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

function english(): Script {
  const script = readScripts(content)[0]?.scripts.en;
  if (!script) throw new Error('There is an English script.');
  return script;
}

describe('reading scripts', () => {
  it('finds the languages that speak the whole film, and no others', () => {
    write('narration.fr.yaml', { title: 'Un film', slides: {} });
    write('narration.de.yaml', { ...narration(['Eins.', 'Zwei.']), follows: { s1: 'abc123' }, states: { s1: 'machine' } });
    expect(Object.keys(readScripts(content)[0]?.scripts ?? {})).toEqual(['en', 'de']);
  });

  it('leaves films alone that come from elsewhere', () => {
    write('film.yaml', { ...film, kind: 'embed' });
    expect(readScripts(content)).toEqual([]);
  });

  it('reads the trailer before the lessons, and says where a filmed original stands in', () => {
    write('film.yaml', { ...film, sources: { de: { url: '/media/own.mp4', type: 'video/mp4' } } });
    mkdirSync(path.join(content, 'trailer'));
    writeFileSync(path.join(content, 'trailer', 'film.yaml'), stringify({ ...film, id: 'trailer' }));
    expect(readScripts(content).map(({ lesson: id, replaced }) => [id, replaced])).toEqual([['trailer', []], ['a-film', ['de']]]);
  });

  it('names the file and the slide when sentences are missing', () => {
    write('narration.it.yaml', narration(['Uno.']));
    expect(() => readScripts(content)).toThrow(/narration\.it\.yaml: Slide s1 needs 2 sentences and has 1/);
  });

  it('finds a recorded sentence beside the narration', () => {
    mkdirSync(path.join(lesson, 'recordings', 'en'), { recursive: true });
    writeFileSync(path.join(lesson, 'recordings', 'en', 's1-2.wav'), 'sound');
    expect(english().slides[0]?.recordings).toEqual([null, path.join(lesson, 'recordings', 'en', 's1-2.wav')]);
  });
});

describe('the fingerprint of a film', () => {
  it('is the same for the same words, wherever the course lies and in whatever order labels stand', () => {
    const before = filmHash(english());
    write('narration.en.yaml', narration(['One.', 'Two.']));
    expect(filmHash(english())).toBe(before);
    const [slide] = english().slides;
    const turned = { ...english(), slides: slide ? [{ ...slide, labels: { shared: 'Shared', quick: 'Quick' } }] : [] };
    expect(filmHash(turned)).toBe(before);
  });

  it('does not change with another language', () => {
    const before = filmHash(english());
    write('narration.de.yaml', narration(['Eins.', 'Zwei.']));
    expect(filmHash(english())).toBe(before);
  });

  it('changes with another language only where its captions need more time', () => {
    const before = filmHash(english());
    write('narration.de.yaml', narration(['Ein Satz, der viel länger ist und den man darum nicht so schnell lesen kann.', 'Zwei.']));
    expect(english().slides[0]?.readSeconds).toEqual([4, 0.5]);
    expect(filmHash(english())).not.toBe(before);
  });

  it('changes with every word, with the picture and with the language', () => {
    const script = english();
    const [slide] = script.slides;
    if (!slide) throw new Error('There is a slide.');
    const variants: Script[] = [
      script,
      { ...script, locale: 'de' },
      { ...script, title: 'Another' },
      { ...script, slides: [{ ...slide, heading: 'Another' }] },
      { ...script, slides: [{ ...slide, picture: 'five-levels' }] },
      { ...script, slides: [{ ...slide, labels: { ...slide.labels, quick: 'Fast' } }] },
      { ...script, slides: [{ ...slide, say: ['One.', 'Two!'] }] },
    ];
    expect(new Set(variants.map(filmHash)).size).toBe(variants.length);
  });

  it('changes when a picture it shows looks different, and not with pictures of other films', () => {
    const before = filmHash(english());
    const redrawn = (name: string) => {
      const drawing = pictures[name];
      if (!drawing) throw new Error(`Nobody has drawn "${name}".`);
      pictures[name] = { ...drawing, seal: 'another' };
      const after = filmHash(english());
      pictures[name] = drawing;
      return after;
    };
    expect(redrawn('two-paths')).not.toBe(before);
    expect(redrawn('five-levels')).toBe(before);
  });

  it('changes with the sound of a recording, not with its name', () => {
    const [slide] = english().slides;
    if (!slide) throw new Error('There is a slide.');
    const recorded = (name: string, sound: string) => {
      const file = path.join(lesson, name);
      writeFileSync(file, sound);
      return filmHash({ ...english(), slides: [{ ...slide, recordings: [file, null] }] });
    };
    expect(recorded('a.wav', 'one')).toBe(recorded('b.wav', 'one'));
    expect(recorded('a.wav', 'one')).not.toBe(recorded('a.wav', 'two'));
  });
});
