import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisions, isLate, lateBefore, nextState, readDecision, readRemark, readRemarkId, readSecond, remarkStates, severitiesOf, steps, typedOf, voiceOf, workingDaysBetween, writeSecond } from './remark';

const dayMs = 86_400_000;
const day = (text: string) => new Date(`${text}T12:00:00.000Z`);
const moments = fc.date({ min: day('2024-01-01'), max: day('2030-01-01'), noInvalidDate: true });

describe('the states of a remark', () => {
  it('go from open over accepted and fixed to confirmed', () => {
    expect(nextState('open', 'accept')).toBe('accepted');
    expect(nextState('accepted', 'fix')).toBe('fixed');
    expect(nextState('fixed', 'confirm')).toBe('confirmed');
    expect(nextState('fixed', 'reopen')).toBe('open');
    expect(nextState('open', 'decline')).toBe('declined');
    expect(nextState('declined', 'accept')).toBe('accepted');
  });

  it('never leave confirmed, and only what is fixed can be confirmed', () => {
    expect(steps.filter((step) => step !== 'reply' && nextState('confirmed', step) !== null)).toEqual([]);
    expect(remarkStates.filter((state) => nextState(state, 'confirm') !== null)).toEqual(['fixed']);
  });

  it('never change by the same step twice', () => {
    fc.assert(fc.property(fc.constantFrom(...remarkStates), fc.constantFrom(...steps), (state, step) => {
      const once = nextState(state, step);
      if (once !== null && once !== state) expect(nextState(once, step)).toBeNull();
    }));
  });
});

describe('working days', () => {
  it('leave out Saturdays and Sundays', () => {
    expect(workingDaysBetween(day('2026-03-06'), day('2026-03-09'))).toBe(1);
    expect(workingDaysBetween(day('2026-03-02'), day('2026-03-30'))).toBe(20);
    expect(workingDaysBetween(day('2026-03-30'), day('2026-03-02'))).toBe(0);
  });

  it('grow by one on each working day, and by none on another', () => {
    fc.assert(fc.property(moments, fc.integer({ min: 0, max: 200 }), (from, later) => {
      const to = new Date(from.getTime() + later * dayMs);
      const next = new Date(to.getTime() + dayMs);
      const isWorkingDay = ![0, 6].includes(next.getUTCDay());
      expect(workingDaysBetween(from, next) - workingDaysBetween(from, to)).toBe(isWorkingDay ? 1 : 0);
    }));
  });

  it('make a remark late exactly when more than twenty have passed without an answer', () => {
    fc.assert(fc.property(moments, fc.integer({ min: 0, max: 60 }), (waitingSince, later) => {
      const now = new Date(waitingSince.getTime() + later * dayMs);
      expect(isLate({ state: 'open', answeredAt: null, waitingSince }, now)).toBe(workingDaysBetween(waitingSince, now) >= 20);
    }));
  });

  it('matter no more once there was an answer', () => {
    const now = day('2026-06-01');
    expect(isLate({ state: 'open', answeredAt: day('2026-03-03'), waitingSince: day('2026-03-02') }, now)).toBe(false);
    expect(isLate({ state: 'accepted', answeredAt: null, waitingSince: day('2026-03-02') }, now)).toBe(false);
    expect(lateBefore(now) < now).toBe(true);
  });
});

describe('what somebody sends', () => {
  const typed = { form: 'abcdefgh1', quote: ' A  sentence. ', kind: 'fact', severity: 'blocks', words: ' Not so ', proposal: '' };

  it('is read with what its author may say', () => {
    expect(readRemark(typed, { voice: 'tester', place: 'block' })).toEqual({ input: { form: 'abcdefgh1', quote: 'A sentence.', kind: 'fact', severity: 'blocks', words: 'Not so', proposal: '', second: null } });
    expect(readRemark(typed, { voice: 'learner', place: 'block' })).toMatchObject({ input: { severity: null } });
    expect(readRemark(typed, { voice: 'editor', place: 'block' })).toEqual({ faults: { severity: 'severity-missing' } });
    expect([severitiesOf('tester').length, severitiesOf('editor').length, severitiesOf('learner').length]).toEqual([3, 2, 0]);
  });

  it('says what is missing, field by field', () => {
    expect(readRemark({ form: 'abcdefgh1' }, { voice: 'tester', place: 'film' })).toEqual({ faults: { kind: 'kind-missing', severity: 'severity-missing', second: 'second-wrong' } });
    expect(readRemark({ ...typed, words: ' \n ' }, { voice: 'tester', place: 'block' })).toEqual({ faults: { words: 'words-missing' } });
    expect(readRemark({ ...typed, words: 'x'.repeat(2001) }, { voice: 'tester', place: 'block' })).toEqual({ faults: { words: 'words-long' } });
    expect(readRemark({ ...typed, words: '', proposal: 'So' }, { voice: 'tester', place: 'block' })).toHaveProperty('input');
  });

  it('stays in the form as it was typed', () => {
    const form = new FormData();
    form.append('words', ' Not so ');
    expect(typedOf(form)).toEqual({ words: ' Not so ' });
  });

  it('is spoken as a tester before as an editor', () => {
    expect([voiceOf({ isTester: true, isEditor: true }), voiceOf({ isTester: false, isEditor: true }), voiceOf({ isTester: false, isEditor: false })]).toEqual(['tester', 'editor', 'learner']);
  });
});

describe('a second of a film', () => {
  it('is read as it is written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 6 * 3600 }), (second) => {
      expect(readSecond(writeSecond(second))).toBe(second);
    }));
    expect([readSecond('83'), readSecond(' 1:23 '), readSecond('1:02:03'), readSecond('soon'), readSecond('1:99'), readSecond('99999')]).toEqual([83, 83, 3723, null, null, null]);
  });
});

describe('a decision', () => {
  it('needs a reason to decline, words to reply, a version to fix and a number to merge', () => {
    expect(decisions.map((what) => [what, readDecision(what, {})])).toEqual([
      ['accept', { input: { words: '' } }],
      ['reply', { faults: { words: 'words-missing' } }],
      ['decline', { faults: { words: 'reason-missing' } }],
      ['fix', { faults: { version: 'version-wrong' } }],
      ['merge', { faults: { into: 'number-wrong' } }],
    ]);
    expect(readDecision('fix', { version: '3', words: ' Done ' })).toEqual({ input: { version: 3, words: 'Done' } });
    expect([readDecision('merge', { into: ' r-12 ' }), readDecision('merge', { into: '12' })]).toEqual([{ input: { into: 12, words: '' } }, { input: { into: 12, words: '' } }]);
  });

  it('is about a remark that can be', () => {
    expect([readRemarkId('12'), readRemarkId('0'), readRemarkId('x'), readRemarkId(undefined), readRemarkId('12345678901')]).toEqual([12, null, null, null, null]);
  });
});
