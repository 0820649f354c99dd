import { describe, expect, it } from 'vitest';
import { after, before, periods } from './periods';

const now = new Date('2027-03-31T10:00:00.000Z');

describe('periods', () => {
  it('are whole days before and after a moment', () => {
    expect(before(now, 'failedJobDays').toISOString()).toBe('2027-03-01T10:00:00.000Z');
    expect(after(now, 'mindDays').toISOString()).toBe('2027-04-14T10:00:00.000Z');
  });

  it('warn long before an account is deleted, and leave two weeks to change one’s mind', () => {
    expect(periods.warningDays).toBeLessThan(periods.accountDays);
    expect(periods.mindDays).toBe(14);
  });
});
