import { describe, expect, it } from 'vitest';
import { isPublicPage, publicPage } from './public-page';

describe('a public page', () => {
  it('is one whose route says so', () => {
    expect(isPublicPage([{ data: { locale: 'en' } }, { handle: publicPage, data: { title: 'The course' } }])).toBe(true);
    expect(isPublicPage([{ data: { locale: 'en' } }, { handle: undefined, data: {} }])).toBe(false);
    expect(isPublicPage([])).toBe(false);
  });

  it('is none whose loader refused', () => {
    expect(isPublicPage([{ data: { locale: 'en' } }, { handle: publicPage }])).toBe(false);
  });
});
