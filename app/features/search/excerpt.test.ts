import { describe, expect, it } from 'vitest';
import { excerptOf, markWords, type Stretch } from './excerpt';

const show = (stretches: readonly Stretch[]) => stretches.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
const valueOf = (...forms: string[]) => (form: string) => (forms.includes(form) ? 1 : null);

describe('an excerpt', () => {
  const text = 'Städte planen viel. Düsseldorf plant eine Strategie mit allen. Eine Strategie braucht Zeit.';

  it('is the sentence that says most of what was looked for, with the words marked as they are written', () => {
    expect(show(excerptOf(text, valueOf('dusseldorf', 'strategie')))).toBe('[Düsseldorf] plant eine [Strategie] mit allen.');
  });

  it('is the first sentence where none says it', () => {
    expect(show(excerptOf(text, () => null))).toBe('Städte planen viel.');
  });

  it('is one item of a list', () => {
    expect(show(excerptOf('eins\nzwei mit Rat\ndrei', valueOf('rat')))).toBe('zwei mit [Rat]');
  });

  it('marks a compound with a hyphen as one where it was looked for as one', () => {
    expect(show(markWords('Was Co-Design ist', valueOf('codesign', 'design')))).toBe('Was [Co-Design] ist');
    expect(show(markWords('Was Co-Design ist', valueOf('design')))).toBe('Was Co-[Design] ist');
  });

  it('is cut at blanks where a sentence is long, and says so', () => {
    const long = `${'wort '.repeat(40)}Strategie ${'ende '.repeat(60)}`;
    const excerpt = show(excerptOf(long, valueOf('strategie')));
    expect(excerpt).toMatch(/^…wort .*\[Strategie\] .* ende…$/);
    expect(excerpt.length).toBeLessThan(240);
  });

  it('may be of nothing', () => {
    expect(excerptOf('', () => 1)).toEqual([]);
  });
});
