import type { ExchangeUnit } from './exchange';

/** Texts of every kind and state, with all that a format has to escape. */
export const everyKind: readonly ExchangeUnit[] = [
  { path: 'modules/01-why/lessons/01-read/lesson.fr.md', key: 'front', leaf: 'title', english: 'What "co-design" is', translation: null, state: 'missing', notes: [] },
  { path: 'modules/01-why/lessons/01-read/lesson.fr.md', key: 'p01', leaf: '', english: 'First line\nsecond & <third> \\ line\n\n- [a](term:tokenism) 25 %[^W26]', translation: 'Première ligne\ndeuxième & <troisième> \\ ligne\n\n- [un](term:tokenism) 25\u00a0%[^W26]', state: 'machine', notes: ['tokenism: alibi\nnot "symbolique"'] },
  { path: 'quiz/quiz.fr.yaml', key: 'q1', leaf: 'options.a.text', english: '  spaces  kept ', translation: '  espaces  gardés ', state: 'reviewed', notes: ['a & b', 'c'] },
  { path: 'quiz/quiz.fr.yaml', key: 'q1', leaf: 'prompt', english: 'Tab\tand {{number}}', translation: 'Tab\tet {{number}}', state: 'draft', notes: [] },
  { path: 'quiz/quiz.fr.yaml', key: 'parts.open', leaf: 'say.0', english: 'Old', translation: 'Vieux ☞ 🙂', state: 'outdated', notes: [] },
];
