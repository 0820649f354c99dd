import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.server';

const read = (given: Record<string, string>) => readSettings({ NODE_ENV: 'test', ...given });

describe('the settings on who runs the service', () => {
  it('may all be left out or empty', () => {
    expect(read({ CONTACT_EMAIL: '', EU_FUNDING: '', OPERATOR_NAME: '' })).toMatchObject({ LINK_CHECK: 'off' });
    expect(read({ CONTACT_EMAIL: '' }).CONTACT_EMAIL).toBeUndefined();
  });

  it('are taken as they are', () => {
    const given = { OPERATOR_NAME: 'Eurocities', CONTACT_EMAIL: 'course@example.org', EU_FUNDING: 'co-funded', EU_GRANTING_AUTHORITY: 'the European Commission', LINK_CHECK: 'on' };
    expect(read(given)).toMatchObject(given);
  });

  it.each([
    ['CONTACT_EMAIL', 'course at example'],
    ['EU_FUNDING', 'yes'],
    ['LINK_CHECK', 'daily'],
  ])('are refused at start by name: %s=%s', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(name);
  });
});
