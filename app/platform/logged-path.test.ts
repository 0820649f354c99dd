import { describe, expect, it } from 'vitest';
import { newId } from './ids';
import { loggedPath } from './logged-path';

describe('loggedPath', () => {
  it('leaves out the token of a sign-in link', () => {
    expect(loggedPath(`/fr/sign-in/link/${newId()}${newId()}`)).toBe('/fr/sign-in/link/…');
  });

  it('leaves out the token of a calendar', () => {
    expect(loggedPath(`/fr/calendar/${newId()}${'0a'.repeat(20)}.ics`)).toBe('/fr/calendar/….ics');
  });

  it('keeps the names of modules and lessons, however long', () => {
    const path = '/de/course/stakeholders-and-coordination/integration-happens-in-cities/done';
    expect(loggedPath(path)).toBe(path);
  });
});
