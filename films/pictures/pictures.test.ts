import { describe, expect, it } from 'vitest';
import { fingerprint, readScripts } from '../script';
import { paintSlide } from '../slide';
import { letter, SAFE_BOTTOM } from './lettering';
import { darker } from './palette';
import { Words, type Drawing } from './picture';
import { pictures } from './pictures';

const lessons = readScripts(new URL('../../content', import.meta.url).pathname);
const scripts = lessons.flatMap((lesson) => Object.values(lesson.scripts));

describe('the pictures', () => {
  it.each(scripts.flatMap((script) => script.slides.map((slide) => ({ script, slide }))))('fit their words: $script.locale $slide.picture', async ({ script, slide }) => {
    const drawn = await pictures[slide.picture]?.draw(new Words(slide, script.locale));
    expect(drawn?.layers.length).toBeGreaterThan(3);
    expect(drawn?.layers.filter(({ from }) => from > slide.say.length)).toEqual([]);
  });

  it.each(lessons.flatMap(({ scripts: all }) => (all.de ? [all.de] : [])))('can be painted: the first slide of $lesson', async (script) => {
    const [slide] = script.slides;
    expect(slide && (await paintSlide(slide, script)).layers.length).toBeGreaterThan(3);
  });

  it('are all used, and all drawn that are asked for', () => {
    const asked = new Set(lessons.flatMap(({ scripts: all }) => all.en?.slides.map(({ picture }) => picture) ?? []));
    expect([...asked].sort()).toEqual(Object.keys(pictures).sort());
  });

  it('show every label of the narration', async () => {
    for (const slide of lessons.flatMap(({ scripts: all }) => all.en?.slides ?? [])) {
      const shown = new Set<string>();
      const labels = new Proxy(slide.labels, { get: (all, key) => (shown.add(String(key)), all[String(key)]) });
      await pictures[slide.picture]?.draw(new Words({ ...slide, labels }, 'en'));
      expect([slide.picture, ...[...shown].sort()]).toEqual([slide.picture, ...Object.keys(slide.labels).filter((key) => key !== 'course' || slide.id !== 's1').sort()]);
    }
  });

  it('have another seal when they look different, so that the films that show them are made again (put the new one in)', async () => {
    const sealOf = async (name: string, { draw }: Drawing) => {
      const labels = new Proxy<Record<string, string>>({}, { get: () => 'Word' });
      return fingerprint(await draw(new Words({ id: name, heading: 'Heading', labels }, 'en')));
    };
    const is: Record<string, string> = {};
    const says: Record<string, string> = {};
    for (const [name, drawing] of Object.entries(pictures)) {
      if (!drawing) continue;
      is[name] = await sealOf(name, drawing);
      says[name] = drawing.seal;
    }
    expect(says).toEqual(is);
  });

  it('say which slide lacks which label', async () => {
    const words = new Words({ id: 's9', heading: 'Nine', labels: {} }, 'fr');
    await expect(pictures['two-paths']?.draw(words)).rejects.toThrow('Slide s9 (fr) has no label "quick".');
  });
});

describe('a label', () => {
  const box = { x: 0, y: 0, width: 200, height: 60, size: [40, 26] as const };

  it('is set as shapes, so that no font is needed to show it', async () => {
    const svg = await letter('Wohnen', box);
    expect(svg).toContain('<path');
    expect(svg).not.toContain('<text');
  });

  it('that does not fit stops the film instead of being cut', async () => {
    await expect(letter('a label that is much too long for such a little box', box)).rejects.toThrow(/does not fit/);
    await expect(letter('Gemeinschaftsunterkunftsverwaltung', box)).rejects.toThrow(/does not fit/);
  });

  it('never stands where captions are shown', async () => {
    await expect(letter('low', { ...box, y: SAFE_BOTTOM - 59 })).rejects.toThrow(/captions/);
  });
});

describe('shades', () => {
  it('are darker by a share', () => {
    expect(darker('#ffffff', 0)).toBe('#ffffff');
    expect(darker('#646464', 0.5)).toBe('#323232');
    expect(darker('#ffffff', 1)).toBe('#000000');
  });
});
