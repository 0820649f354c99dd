import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { hero } from './hero';

describe('the picture of the front page', () => {
  it('is small, has no words and needs nothing from elsewhere', () => {
    expect(Buffer.byteLength(hero())).toBeLessThan(12 * 1024);
    expect(hero()).not.toMatch(/<text|href|<style|<script/);
  });

  it('can be drawn', () => {
    expect(new Resvg(hero()).render().width).toBe(820);
  });

  it('is published as the films draw it (npm run films -- --hero public/images/hero.svg)', () => {
    expect(readFileSync(new URL('../../public/images/hero.svg', import.meta.url), 'utf8')).toBe(hero());
  });
});
