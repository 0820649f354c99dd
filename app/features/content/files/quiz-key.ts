import type { Fault } from '../words/markdown-faults';
import type { HintCondition, KeyQuestion, QuizKey } from '../quiz';

export type KeyFault = Fault & { where: string };

/** What is wrong with a key: it names unknown options, leaves some out, or an id is used twice. */
export function listKeyFaults(quiz: QuizKey): KeyFault[] {
  const ids = quiz.questions.map((question) => question.id);
  const repeated = repeats(ids).map((id) => ({ where: id, says: 'is the id of two questions', remedy: 'Give each its own.' }));
  return [...repeated, ...quiz.questions.flatMap((question) => faultsOf(question).map((fault) => ({ ...fault, where: question.id })))];
}

function faultsOf(question: KeyQuestion): Fault[] {
  const twice = 'options' in question ? repeats(question.options).map((id) => ({ says: `has option ${id} twice`, remedy: 'Give each option its own id.' })) : [];
  switch (question.kind) {
    case 'truefalse':
      return [...twice, ...unlessSame(question.options, ['true', 'false'], 'options'), ...unknown([question.key], question.options)];
    case 'single':
      return [...twice, ...unknown([question.key], question.options)];
    case 'multiple':
      return [...twice, ...unknown(question.key, question.options)];
    case 'ordering':
      return [...twice, ...unlessSame(question.key, question.options, 'key'), ...question.hints.flatMap((hint) => hintFaults(hint, question))];
    case 'matching':
      return [...twice, ...unlessSame(Object.keys(question.key), question.options, 'key'), ...unknown(Object.values(question.key), question.targets)];
    default:
      return twice;
  }
}

function hintFaults(hint: HintCondition, question: Extract<KeyQuestion, { kind: 'ordering' }>): Fault[] {
  const named = [hint.first, hint.last, ...(hint.before ?? [])].filter((id) => id !== undefined);
  const conditions = [hint.first, hint.last, hint.before].filter((condition) => condition !== undefined).length;
  if (conditions !== 1) return [{ says: `hint ${hint.id} needs exactly one of first, last and before`, remedy: 'Keep one of them.' }];
  const strange = unknown(named, question.options);
  if (strange.length) return strange;
  return holds(hint, question.key) ? [] : [{ says: `hint ${hint.id} would be shown to the right answer`, remedy: 'Correct the hint or the key.' }];
}

/** Tells whether the condition of a hint holds in an order. */
export function holds(hint: HintCondition, order: readonly string[]): boolean {
  if (hint.first) return order[0] === hint.first;
  if (hint.last) return order.at(-1) === hint.last;
  const [before, after] = hint.before ?? ['', ''];
  return order.indexOf(before) < order.indexOf(after);
}

function unknown(named: string[], known: string[]): Fault[] {
  return named.filter((id) => !known.includes(id)).map((id) => ({ says: `key names ${id}, which is not there`, remedy: `Known are ${known.join(', ')}.` }));
}

function unlessSame(given: string[], expected: string[], what: string): Fault[] {
  const same = given.length === expected.length && expected.every((id) => given.includes(id));
  return same ? [] : [{ says: `${what} must hold ${expected.join(', ')}, each once`, remedy: 'Correct it.' }];
}

function repeats(ids: string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
