import { describe, expect, it } from 'vitest';
import { changed, smallCourse } from '../course-fixture';
import { compileCourse } from '../files/course-files';
import { describeProblem, isFatal } from '../files/problems';

const file = 'modules/01-first/facilitator';

function compile(changes: Record<string, string | null> = {}) {
  const { course, problems, records } = compileCourse(smallCourse(changes));
  const told = problems.map((problem) => ({ text: describeProblem(problem), stops: isFatal(problem), incomplete: isFatal(problem, true) }));
  return { sheet: course?.modules[0]?.facilitation, lines: told.map(({ text }) => text).join('\n'), stops: told.some(({ stops }) => stops), incomplete: told.some(({ incomplete }) => incomplete), records };
}

describe('the facilitator sheet of a module', () => {
  it('has its words in every language', () => {
    const { sheet, lines } = compile();
    expect(lines).toBe('');
    expect(sheet?.words.fr).toMatchObject({ aim: { text: 'fr aim', lang: 'fr', state: 'machine' }, exercise: { title: { text: 'fr exercise' }, steps: [{ text: 'fr first' }, { text: 'fr second' }] }, missing: 0 });
    expect(sheet?.words.de.questions.map(({ id, ask, listen }) => [id, ask.text, listen.text])).toEqual([['q1', 'de one?', 'de hear one'], ['q2', 'de two?', 'de hear two'], ['q3', 'de three?', 'de hear three']]);
    expect(sheet?.words.en.aim.state).toBe('original');
  });

  it('stands on the translation board with its module, piece by piece', () => {
    const { records } = compile();
    const own = records.filter((record) => record.path === `${file}.es.yaml`);
    expect(own.map(({ unit }) => unit)).toEqual(own.map(() => 'first'));
    expect(own.map(({ key }) => key)).toEqual(['aim', 'q1', 'q2', 'q3', 'exercise', 'parts.open', 'parts.talk', 'parts.again', 'online']);
  });

  it('makes exactly the changed piece outdated when the English changes', () => {
    const { records } = compile(changed(`${file}.en.yaml`, 'en two?', 'en other two?'));
    const outdated = records.filter(({ path, state }) => path.startsWith(file) && state === 'outdated');
    expect(outdated.map(({ key, locale }) => `${locale} ${key}`)).toEqual(['fr q2', 'de q2', 'it q2', 'es q2']);
  });

  it('falls back to English question by question', () => {
    const { sheet, lines, stops } = compile(changed(`${file}.de.yaml`, 'q2: { ask: de two?, listen: de hear two }, ', ''));
    expect(sheet?.words.de.questions[1]?.ask).toEqual({ text: 'en two?', lang: 'en', state: 'missing' });
    expect(sheet?.words.de.missing).toBe(2);
    expect(lines).toContain('facilitator.de.yaml, q2: is missing');
    expect(stops).toBe(false);
  });

  it('is missed only where a published course must be complete', () => {
    const none = Object.fromEntries(['yaml', 'en.yaml', 'fr.yaml', 'de.yaml', 'it.yaml', 'es.yaml'].map((ending) => [`${file}.${ending}`, null]));
    expect(compile(none)).toMatchObject({ sheet: undefined, stops: false, incomplete: true });
    expect(compile().lines).not.toContain('02-second');
  });

  it.each([
    ['two questions', `${file}.yaml`, ', { id: q3, lessons: [do] }', '', 'questions: needs exactly three questions'],
    ['four questions', `${file}.yaml`, ', { id: q3, lessons: [do] }', ', { id: q3, lessons: [do] }, { id: q4, lessons: [do] }', 'questions: needs exactly three questions'],
    ['a question without a lesson', `${file}.yaml`, '{ id: q3, lessons: [do] }', '{ id: q3, lessons: [] }', 'needs a lesson at least'],
    ['a question on a lesson of another module', `${file}.yaml`, '{ id: q3, lessons: [do] }', '{ id: q3, lessons: [later] }', 'q3: names the lesson later, which this module does not have'],
    ['an exercise on no lesson of its module', `${file}.yaml`, 'exercise: { lessons: [do]', 'exercise: { lessons: [later]', 'exercise: names the lesson later'],
    ['a short plan of other length', `${file}.yaml`, 'in60: 50', 'in60: 45', 'parts.in60: add up to 55 minutes instead of 60'],
    ['a long plan of other length', `${file}.yaml`, '{ id: again, in90: 15 }', '{ id: again, in90: 20 }', 'parts.in90: add up to 95 minutes instead of 90'],
    ['a part twice', `${file}.yaml`, 'id: again', 'id: talk', 'parts: has talk twice'],
    ['words for an unknown question', `${file}.it.yaml`, 'q3: {', 'q4: {', 'questions.q4: is not in facilitator.yaml'],
    ['words for an unknown step', `${file}.it.yaml`, 's2: it second', 's3: it second', 'exercise.steps.s3: is not in facilitator.yaml'],
    ['words for an unknown part', `${file}.it.yaml`, 'again: {', 'more: {', 'parts.more: is not in facilitator.yaml'],
    ['no English words for a part', `${file}.en.yaml`, ', again: { title: en Again, task: en repeat }', '', 'facilitator.en.yaml, parts.again.title: is missing. Add it.'],
  ])('may not have %s', (...row) => {
    const [, path, from, to, message] = row;
    const { lines, stops } = compile(changed(path, from, to));
    expect(lines).toContain(message);
    expect(stops).toBe(true);
  });

  it('has other numbers than English only to be told', () => {
    expect(compile(changed(`${file}.fr.yaml`, 'fr online', 'fr 5 online')).lines).toContain('online: has other numbers than English');
  });
});
