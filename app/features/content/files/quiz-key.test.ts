import { describe, expect, it } from 'vitest';
import type { KeyQuestion } from '../quiz';
import { listKeyFaults } from './quiz-key';

const base = { id: 'q', objective: 'o' };
const says = (...questions: KeyQuestion[]) => listKeyFaults({ id: 'k', lessonId: 'l', questions }).map((fault) => `${fault.where} ${fault.says}`);

describe('a key', () => {
  it('is right when it names what is there', () => {
    expect(
      says(
        { ...base, id: 'a', kind: 'single', options: ['x', 'y'], key: 'x' },
        { ...base, id: 'b', kind: 'truefalse', options: ['false', 'true'], key: 'true' },
        { ...base, id: 'c', kind: 'multiple', options: ['x', 'y'], key: ['y'] },
        { ...base, id: 'd', kind: 'ordering', options: ['y', 'x'], key: ['x', 'y'], hints: [{ id: 'h', before: ['x', 'y'] }, { id: 'i', last: 'y' }] },
        { ...base, id: 'e', kind: 'matching', options: ['x'], targets: ['m', 'n'], key: { x: 'n' } },
        { ...base, id: 'f', kind: 'numeric', key: { value: 1, tolerance: 0 } },
        { ...base, id: 'g', kind: 'reflection' },
      ),
    ).toEqual([]);
  });

  it.each<[string, KeyQuestion, string]>([
    ['an unknown option', { ...base, kind: 'single', options: ['x', 'y'], key: 'z' }, 'q key names z, which is not there'],
    ['an unknown option among several', { ...base, kind: 'multiple', options: ['x', 'y'], key: ['x', 'z'] }, 'q key names z, which is not there'],
    ['other options than true and false', { ...base, kind: 'truefalse', options: ['yes', 'no'], key: 'yes' }, 'q options must hold true, false, each once'],
    ['an order with something left out', { ...base, kind: 'ordering', options: ['x', 'y'], key: ['x'], hints: [] }, 'q key must hold x, y, each once'],
    ['a pair left out', { ...base, kind: 'matching', options: ['x', 'y'], targets: ['m'], key: { x: 'm' } }, 'q key must hold x, y, each once'],
    ['an unknown target', { ...base, kind: 'matching', options: ['x'], targets: ['m'], key: { x: 'n' } }, 'q key names n, which is not there'],
    ['an option twice', { ...base, kind: 'single', options: ['x', 'x'], key: 'x' }, 'q has option x twice'],
    ['a hint without condition', { ...base, kind: 'ordering', options: ['x', 'y'], key: ['x', 'y'], hints: [{ id: 'h' }] }, 'q hint h needs exactly one of first, last and before'],
    ['a hint against its own key', { ...base, kind: 'ordering', options: ['x', 'y'], key: ['x', 'y'], hints: [{ id: 'h', first: 'y' }] }, 'q hint h would be shown to the right answer'],
    ['a hint about something unknown', { ...base, kind: 'ordering', options: ['x', 'y'], key: ['x', 'y'], hints: [{ id: 'h', before: ['x', 'z'] }] }, 'q key names z, which is not there'],
  ])('may not have %s', (_, question, message) => {
    expect(says(question)).toContain(message);
  });

  it('belongs to one question', () => {
    const question: KeyQuestion = { ...base, kind: 'reflection' };
    expect(says(question, question)).toEqual(['q is the id of two questions']);
  });
});
