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

describe('the settings of an organisation that people sign in with', () => {
  const given = { OIDC_ISSUER: 'https://sso.city.example', OIDC_CLIENT_ID: 'unites', OIDC_CLIENT_SECRET: 'secret', OIDC_NAME: 'City of Oulu' };

  it('are taken together', () => {
    expect(read(given)).toMatchObject(given);
    expect(read({ ...given, OIDC_ISSUER: 'http://127.0.0.1:4000' })).toHaveProperty('OIDC_ISSUER');
  });

  it.each(Object.keys(given))('are refused at start where %s alone is missing', (name) => {
    expect(() => read({ ...given, [name]: '' })).toThrow(name);
  });

  it.each(['http://sso.city.example', 'http://localhost.city.example', 'http://127.0.0.1.city.example'])('are refused for an address that anybody on the way reads: %s', (issuer) => {
    expect(() => read({ ...given, OIDC_ISSUER: issuer })).toThrow('https');
  });
});
