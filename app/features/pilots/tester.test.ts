import { describe, expect, it } from 'vitest';
import { readTester, typedTester } from './tester';

const formOf = (fields: readonly (readonly [string, string])[]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};
const whole = [['email', ' zoe@zagreb.example '], ['city', 'zagreb'], ['function', 'coordinator'], ['locales', 'en'], ['locales', 'it']] as const;

describe('who is to be a tester', () => {
  it('has an address, a city of the project, a function and languages', () => {
    expect(readTester(typedTester(formOf(whole)))).toEqual({ input: { email: 'zoe@zagreb.example', city: 'zagreb', function: 'coordinator', locales: ['en', 'it'] } });
  });

  it('is told what is missing, field by field', () => {
    const faults = { email: 'email-missing', city: 'city-missing', function: 'function-missing', locales: 'locales-missing' };
    expect(readTester(typedTester(formOf([])))).toEqual({ faults });
    expect(readTester(typedTester(formOf([['email', 'zoe'], ['city', 'paris'], ['function', 'emperor'], ['locales', 'pt']])))).toMatchObject({ faults: { email: 'email-missing', city: 'city-missing', function: 'function-missing' } });
  });

  it('stays in the form as it was typed', () => {
    expect(typedTester(formOf(whole))).toEqual({ email: ' zoe@zagreb.example ', city: 'zagreb', function: 'coordinator', locales: ['en', 'it'] });
  });
});
