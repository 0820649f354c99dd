import { describe, expect, it } from 'vitest';
import { readStored } from './stored';

describe('a stored row', () => {
  it('is taken apart where it holds JSON, and stays words elsewhere', () => {
    expect(readStored({ answers: '{"q1":["a"]}', value: '{"typed":1}', percent: 80 })).toEqual({ answers: { q1: ['a'] }, value: '{"typed":1}', percent: 80 });
  });

  it('says nothing of who else wrote, nor of numbers of ours', () => {
    expect(readStored({ otherValues: '[{"writeId":"w","value":"v","by":"somebody"}]' })).toEqual({ otherValues: [{ value: 'v' }] });
  });

  it('that holds no JSON after all stays as it is', () => {
    expect(readStored({ subject: 'Hello', content: '' })).toEqual({ subject: 'Hello', content: '' });
  });
});
