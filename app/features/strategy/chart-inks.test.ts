import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFigures } from '../../platform/papers/paper';
import { paintPng } from '../../platform/pictures/raster.server';
import { getCourse } from '../content/load.server';
import { chartInks, inkedSvg } from './chart-inks';
import { filledStrategy } from './filled-fixture';
import { assembleStrategy } from './strategy';

const folder = 'app/features/workbook/charts';
const css = readFileSync('app/features/workbook/workbook.css', 'utf8').replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/@media[^{]*\{(?:[^{}]*\{[^}]*\})*[^}]*\}/g, '');
const tokens = readFileSync('app/ui/tokens.css', 'utf8');

/** What the light pages say of a class, with the values of its names. */
function rulesOf(name: string): string {
  const selector = `.${name.replaceAll(' ', '.')}`;
  const rules = [...css.matchAll(/([^{}]+)\{([^}]*)\}/g)].filter(([, selectors = '']) => selectors.split(',').some((each) => each.trim() === selector));
  const value = (token: string) => new RegExp(`${token}: ([^;]+);`).exec(tokens)?.[1] ?? token;
  return rules.map(([, , body = '']) => body.replaceAll(/var\((--[\w-]+)\)/g, (_, token: string) => value(token))).join(';');
}

describe('the colours of charts in files', () => {
  it('are those of the light pages, class by class', () => {
    for (const [name, style] of Object.entries(chartInks)) {
      const rules = rulesOf(name).replaceAll(/\s+/g, '');
      for (const declaration of style.split(';').filter((each) => !name.includes('is-lifted') || !each.startsWith('stroke-width'))) expect(rules, name).toContain(declaration.replaceAll(/\s+/g, ''));
    }
  });

  it('are there for every class that a chart can draw', () => {
    const drawn = readdirSync(folder).filter((file) => /^[a-z-]+\.ts$/.test(file)).map((file) => readFileSync(`${folder}/${file}`, 'utf8')).join('\n');
    const classes = new Set([...drawn.matchAll(/<(?:rect|line|circle|path|text)[^>]* ?class="([\w-]+)/g)].map(([, name = '']) => name));
    expect(classes.size).toBeGreaterThan(15);
    for (const name of classes) expect(chartInks[name], name).toBeDefined();
  });
});

describe('a chart as a drawing that stands alone', () => {
  const figures = listFigures(assembleStrategy(filledStrategy(getCourse(), 'fr')));

  it('has its size, its colours and nothing that only a page knows', () => {
    for (const figure of figures) {
      const svg = inkedSvg(figure);
      expect(svg, figure.id).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+"/);
      expect(svg, figure.id).not.toMatch(/class=|style=""|aria-|→|font-weight/);
    }
  });

  it('becomes a picture of its own, sharp enough for print', async () => {
    const png = await paintPng(inkedSvg(figures[0] ?? { svg: '', width: 0, height: 0 }));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(700);
  });
});
