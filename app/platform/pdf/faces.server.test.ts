import { describe, expect, it } from 'vitest';
import { findFaces, nameFace, undrawable } from './faces.server';

const names = ['Škvorecký', 'Müller-Λάμπρου', 'Đặng Thị Nguyệt', 'Георгиев', 'Ґалаґан Їжакевич', 'Łukasz Żółć', 'Ștefan Țepeș', 'Gülşah Iğdır', 'Þórður Ægisson', 'Mikkel Ørsted', 'Ólafur Ó Súilleabháin', 'Ħal Għargħur', 'Άννα Παπαδοπούλου', 'Ђорђевић', 'Ååsen-Ñúñez', 'Kačić-Miošić'];

describe('the faces', () => {
  it.each(names)('draw every letter of %s', (name) => {
    expect(undrawable(name)).toEqual([]);
  });

  it('say of scripts that they lack which letters those are', () => {
    expect(undrawable('Aki 山田 アキ')).toEqual(['山', '田', 'ア', 'キ']);
    expect(undrawable('محمد').length).toBeGreaterThan(0);
  });

  it('do not promise what only the style sheet promises', () => {
    const [latin] = findFaces().text;
    expect(latin?.coverage.some(([first, last]) => first <= 0x329 && 0x329 <= last)).toBe(false);
    expect(undrawable('\u0370')).toEqual(['\u0370']);
  });

  it('set a name in one type from end to end', () => {
    expect(nameFace('Anna Škvorecká')).toBe('title');
    expect(nameFace('Đặng Thị Nguyệt')).toBe('title');
    expect(nameFace('Müller-Λάμπρου')).toBe('strong');
    expect(nameFace('Георгиев')).toBe('strong');
  });
});
