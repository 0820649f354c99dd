import { describe, expect, it } from 'vitest';
import { longestQuestion, readGroup, readQuestion } from './question';

const read = (query: string) => readQuestion(new URLSearchParams(query));

describe('a question', () => {
  it('is read as one line without blanks around it', () => {
    expect(read('q=++co-design%0A+in%09cities+')).toEqual({ state: 'asked', typed: 'co-design in cities' });
  });

  it('is none where nothing is asked', () => {
    for (const query of ['', 'q=', 'q=++', 'x=1']) expect(read(query)).toEqual({ state: 'none' });
  });

  it('of fewer than two letters or figures is too short', () => {
    for (const query of ['q=a', 'q=%3F%3F%3F', 'q=-+b+-']) expect(read(query).state).toBe('short');
    expect(read('q=EU').state).toBe('asked');
  });

  it('that is too long is kept as far as a question goes, so that it can be shortened', () => {
    expect(read(`q=${'a'.repeat(longestQuestion)}`).state).toBe('asked');
    expect(read(`q=${'a'.repeat(longestQuestion + 1)}`)).toEqual({ state: 'long', typed: 'a'.repeat(longestQuestion) });
  });
});

describe('the group in which somebody looks', () => {
  it('is one that there is, or all', () => {
    expect(readGroup(new URLSearchParams('q=city&in=library'))).toBe('library');
    for (const query of ['q=city', 'in=', 'in=nowhere', 'in=__proto__']) expect(readGroup(new URLSearchParams(query))).toBeNull();
  });
});
