import { describe, expect, it } from 'vitest';
import { smallCourse } from '../course-fixture';
import { compileCourse } from '../files/course-files';
import { clock, listPlan, sumPlan } from './facilitation';

const read = compileCourse(smallCourse()).course?.modules[0]?.facilitation;

function sheet() {
  if (!read) throw new Error('The small course has no sheet.');
  return read;
}

describe('the plan of a live meeting', () => {
  it('follows part on part from the first minute to the last', () => {
    const steps = listPlan(sheet(), 90, 'it');
    expect(steps.map(({ part, from, to }) => [part.title.text, from, to])).toEqual([['it Open', 0, 15], ['it Talk', 15, 75], ['it Again', 75, 90]]);
  });

  it('leaves out of the short one what only the long one has', () => {
    const steps = listPlan(sheet(), 60, 'en');
    expect(steps.map(({ part, from, to }) => [part.id, from, to])).toEqual([['open', 0, 10], ['talk', 10, 60]]);
    expect(steps.map(({ part }) => part.longer)).toEqual([undefined, undefined]);
    expect(listPlan(sheet(), 90, 'en')[1]?.part.longer?.text).toBe('en ask more');
  });

  it('adds up', () => {
    const { parts } = sheet().definition;
    expect([sumPlan(parts, 60), sumPlan(parts, 90)]).toEqual([60, 90]);
  });

  it('is told by the clock', () => {
    expect([0, 5, 60, 85].map(clock)).toEqual(['0:00', '0:05', '1:00', '1:25']);
  });
});
