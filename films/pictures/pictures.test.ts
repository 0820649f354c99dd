import { describe, expect, it } from 'vitest';
import { DESIGN_VERSION, fingerprint, readScripts } from '../script';
import { paintSlide } from '../slide';
import { letter, SAFE_BOTTOM } from './lettering';
import { darker } from './palette';
import { Words } from './picture';
import { pictures } from './pictures';

const lessons = readScripts(new URL('../../content', import.meta.url).pathname);
const scripts = lessons.flatMap((lesson) => Object.values(lesson.scripts));

describe('the pictures', () => {
  it.each(scripts.flatMap((script) => script.slides.map((slide) => ({ script, slide }))))('fit their words: $script.locale $slide.id', async ({ script, slide }) => {
    const { layers } = await paintSlide(slide, script);
    expect(layers.length).toBeGreaterThan(3);
  });

  it('are all used, and all drawn that are asked for', () => {
    const asked = new Set(lessons.flatMap(({ scripts: all }) => all.en?.slides.map(({ picture }) => picture) ?? []));
    expect([...asked].sort()).toEqual(Object.keys(pictures).sort());
  });

  it('show every label of the narration', async () => {
    for (const slide of scripts[0]?.slides ?? []) {
      const shown = new Set<string>();
      const labels = new Proxy(slide.labels, { get: (all, key) => (shown.add(String(key)), all[String(key)]) });
      await pictures[slide.picture]?.(new Words({ ...slide, labels }, 'en'));
      expect([...shown].sort()).toEqual(Object.keys(slide.labels).filter((key) => key !== 'course').sort());
    }
  });

  it('have another design version when they look different (put both in here, or nobody will see the change)', async () => {
    const drawn: string[] = [];
    for (const [name, draw] of Object.entries(pictures)) {
      const labels = new Proxy<Record<string, string>>({}, { get: () => 'Word' });
      const picture = await draw?.(new Words({ id: name, heading: 'Heading', labels }, 'en'));
      drawn.push(JSON.stringify(picture));
    }
    expect([DESIGN_VERSION, fingerprint(drawn)]).toEqual(['design-1', 'f2d87d9aa633']);
  });

  it('say which slide lacks which label', async () => {
    const words = new Words({ id: 's9', heading: 'Nine', labels: {} }, 'fr');
    await expect(pictures['two-paths']?.(words)).rejects.toThrow('Slide s9 (fr) has no label "quick".');
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
