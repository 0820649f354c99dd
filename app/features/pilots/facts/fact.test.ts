import { describe, expect, it } from 'vitest';
import { cityWordOf, confirmForm, correctForm, stateOf, withdrawForm, type FactAnswer, type Statement } from './fact';

const statement: Statement = { cityId: 'athens', lessonId: 'l', blockId: 'c01', path: 'modules/m/lessons/l/lesson.en.md', print: 'aaaaaa' };
const saidAt = new Date('2026-03-02T12:00:00.000Z');
const newest = (answer: FactAnswer, print = 'aaaaaa') => ({ answer, print, saidAt });
const at = { path: statement.path, key: 'c01' };

describe('a statement', () => {
  it('stands as its city last said, for the wording it was said about', () => {
    expect(stateOf(statement, undefined)).toBe('unconfirmed');
    for (const answer of ['confirmed', 'corrected', 'withdrawn'] as const) expect([stateOf(statement, newest(answer)), stateOf(statement, newest(answer, 'bbbbbb'))]).toEqual([answer, 'again']);
  });

  it('is shown once confirmed, with the day, and no longer when its wording changes', () => {
    expect(cityWordOf(statement, newest('confirmed'))).toEqual({ ...at, awaits: null, confirmed: '2026-03-02' });
    expect(cityWordOf(statement, newest('confirmed', 'bbbbbb'))).toBeNull();
  });

  it('is hidden once withdrawn, whatever becomes of its wording', () => {
    for (const print of ['aaaaaa', 'bbbbbb']) expect(cityWordOf(statement, newest('withdrawn', print))).toEqual({ ...at, awaits: 'athens', confirmed: null });
  });

  it('is left as the files have it while nothing or only a correction was said', () => {
    expect([cityWordOf(statement, undefined), cityWordOf(statement, newest('corrected'))]).toEqual([null, null]);
  });
});

describe('the forms of a city', () => {
  const about = { lesson: 'l', block: 'c01', print: 'aaaaaa' };
  const faultsIn = (read: { success: boolean; error?: { issues: { message: string }[] } }) => read.error?.issues.map(({ message }) => message);

  it('ask for a reason to withdraw, for words and weight to correct, for nothing to confirm', () => {
    expect(confirmForm.safeParse(about).success).toBe(true);
    expect(faultsIn(withdrawForm.safeParse({ ...about, reason: ' ' }))).toEqual(['reason-missing']);
    expect(faultsIn(correctForm.safeParse({ ...about, form: 'abcdefgh', proposal: '' }))).toEqual(['proposal-missing', 'severity-missing']);
    expect(correctForm.safeParse({ ...about, form: 'abcdefgh', proposal: 'x', severity: 'blocks' }).success).toBe(true);
    expect(faultsIn(withdrawForm.safeParse({ ...about, reason: 'x'.repeat(2001) }))).toEqual(['reason-long']);
  });
});
