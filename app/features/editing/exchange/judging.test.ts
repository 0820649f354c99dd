import { describe, expect, it } from 'vitest';
import { contextOf, type Brought, type ExchangeUnit } from './exchange';
import { countFates, isTaken, judge } from './judging';

const unit = (more: Partial<ExchangeUnit> = {}): ExchangeUnit => ({ path: 'a.fr.md', key: 'p01', leaf: '', english: 'In 25 weeks', translation: 'En 25 semaines', state: 'machine', notes: [], ...more });
const brought = (of: ExchangeUnit, more: Partial<Brought> = {}): Brought => ({ context: contextOf(of), english: of.english, translation: 'Dans 25 semaines', isFinished: true, ...more });
const judged = (entries: readonly Brought[], units: readonly ExchangeUnit[]) => judge(entries, units, { locale: 'fr', terms: [] });
const fate = (own: Partial<ExchangeUnit>, more: Partial<Brought> = {}) => judged([brought(unit(own), more)], [unit(own)])[0]?.fate;

describe('the fate of a text that a file brings', () => {
  it('is to change where it has other words and passes the checks', () => {
    expect(judged([brought(unit())], [unit()])).toEqual([{ context: 'a.fr.md#p01', fate: 'changes', present: 'En 25 semaines', brought: 'Dans 25 semaines', checks: [] }]);
    expect(fate({ translation: null, state: 'missing' })).toBe('changes');
  });

  it('is to fail with what does not fit', () => {
    const [text] = judged([brought(unit(), { translation: 'Dans 26 semaines' })], [unit()]);
    expect(text).toMatchObject({ fate: 'fails', checks: [{ kind: 'numbers', lacks: ['25'], adds: ['26'] }] });
  });

  it('is outdated where English changed in the meantime, not where only its spaces did', () => {
    expect(fate({}, { english: 'In 24 weeks' })).toBe('outdated');
    expect(fate({}, { english: 'In  25\nweeks' })).toBe('changes');
  });

  it('is to be confirmed where a machine’s or outdated words stay and somebody calls them finished', () => {
    expect((['machine', 'outdated', 'draft', 'reviewed'] as const).map((state) => fate({ state }, { translation: 'En 25 semaines' }))).toEqual(['confirms', 'confirms', 'same', 'same']);
  });

  it('is unknown, unfinished or the same where there is nothing to take', () => {
    expect(fate({}, { context: 'b.fr.md#p01' })).toBe('unknown');
    expect(fate({}, { isFinished: false })).toBe('unfinished');
    expect(fate({}, { isFinished: false, translation: 'En 25 semaines' })).toBe('same');
    expect(fate({ translation: null, state: 'missing' }, { isFinished: false, translation: '' })).toBe('same');
  });

  it('is to wait while another text of its piece is still a machine’s', () => {
    const [one, other] = [unit({ leaf: 'a' }), unit({ leaf: 'b' })];
    expect(judged([brought(one)], [one, other]).map((text) => text.fate)).toEqual(['waits']);
    expect(judged([brought(one), brought(other)], [one, other]).map((text) => text.fate)).toEqual(['changes', 'changes']);
    const reviewed = [unit({ leaf: 'a', state: 'reviewed' }), unit({ leaf: 'b', state: 'reviewed' })] as const;
    expect(judged([brought(reviewed[0])], reviewed).map((text) => text.fate)).toEqual(['changes']);
  });
});

describe('the fates of a file', () => {
  it('begin with what would be taken, and are counted', () => {
    const same = unit({ key: 'p02', state: 'reviewed' });
    const all = judged([brought(same, { translation: 'En 25 semaines' }), brought(unit({ key: 'p03' })), brought(unit())], [unit(), same]);
    expect(all.map((text) => text.fate)).toEqual(['changes', 'unknown', 'same']);
    expect(countFates(all)).toEqual({ changes: 1, confirms: 0, waits: 0, fails: 0, outdated: 0, unknown: 1, unfinished: 0, same: 1 });
    expect(all.filter(isTaken)).toHaveLength(1);
  });
});
