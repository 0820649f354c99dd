import { describe, expect, it } from 'vitest';
import { WordList } from './word-list';

const words = ['beirat', 'integration', 'integrationsstrategie', 'rat', 'strategie', 'strategien'];
const list = new WordList(words);
const named = (numbers: readonly number[]) => numbers.map((number) => list.at(number));

describe('a list of words', () => {
  it('gives every word by its number and every number by its word', () => {
    expect(words.map((word) => list.find(word))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(named([0, 5])).toEqual(['beirat', 'strategien']);
    expect(['', 'a', 'strategi', 'zzz', 'rat\nstrategie'].map((word) => list.find(word))).toEqual([null, null, null, null, null]);
  });

  it('finds words by their beginning, the whole word included', () => {
    expect(named(list.listBeginning('integration'))).toEqual(['integration', 'integrationsstrategie']);
    expect(list.listBeginning('x')).toEqual([]);
  });

  it('finds words by what stands behind their beginning', () => {
    expect(named(list.listHolding('strategie'))).toEqual(['integrationsstrategie']);
    expect(named(list.listHolding('rat'))).toEqual(['beirat', 'integration', 'integrationsstrategie', 'strategie', 'strategien']);
  });

  it('finds words in spite of slips, with how many', () => {
    expect(list.listNear('stratgie').map(({ index, edits }) => [list.at(index), edits])).toEqual([['strategie', 1]]);
    expect(list.listNear('startegie').map(({ index, edits }) => [list.at(index), edits])).toEqual([['strategie', 1], ['strategien', 2]]);
    expect(list.listNear('art')).toEqual([]);
  });

  it('may be empty', () => {
    const none = new WordList([]);
    expect([none.find('a'), none.listBeginning('a'), none.listHolding('a'), none.listNear('abcde')]).toEqual([null, [], [], []]);
  });
});
