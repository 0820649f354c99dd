import { describe, expect, it } from 'vitest';
import { findLesson } from '../course';
import { changed, smallCourse } from '../course-fixture';
import { compileCourse } from './course-files';
import { describeProblem } from './problems';

const quiz = 'modules/01-first/lessons/04-check/quiz';

function compile(changes: Record<string, string | null> = {}) {
  const result = compileCourse(smallCourse(changes));
  const marking = result.markings.get('check');
  return { ...result, lines: result.problems.map(describeProblem), quiz: result.course && findLesson(result.course, 'check')?.quiz, marking };
}

describe('a quiz sheet', () => {
  it('holds no key, feedback or hint in any language', () => {
    const sent = JSON.stringify(compile().course);
    expect(sent).not.toContain('secret');
    expect(sent).not.toMatch(/"(?:key|feedback|hints|tolerance|right|wrong|low|high)"/);
  });

  it('shows options in the order of quiz.yaml with emphasis and terms compiled', () => {
    const [first, , third] = compile().quiz?.sheet.fr.questions ?? [];
    expect(first?.prompt.html).toBe(
      'fr <em>which</em> <span class="term-bound"><button type="button" class="term" popovertarget="term-co-design" data-term="co-design">co-design</button>?</span>',
    );
    expect(first?.prompt.text).toBe('fr which co-design?');
    expect(third?.options.map((option) => option.id)).toEqual(['y', 'x']);
  });

  it('has targets, unit and the hint of a reflection', () => {
    const questions = compile().quiz?.sheet.en.questions ?? [];
    expect(questions[3]?.targets.map((target) => target.text.text)).toEqual(['en m', 'en n']);
    expect(questions[5]?.unit?.text).toBe('en hours');
    expect(questions[6]?.hint?.text).toBe('en of somebody');
    expect(compile().quiz?.sheet.en.terms).toEqual(['co-design']);
  });

  it('falls back option by option', () => {
    const { quiz: read } = compile(changed(`${quiz}.it.yaml`, 'a: { text: it A, feedback: it secret-a }, ', ''));
    const [first] = read?.sheet.it.questions ?? [];
    expect(first?.options.map((option) => [option.text.lang, option.text.state])).toEqual([['en', 'missing'], ['it', 'machine']]);
  });

  it('falls back to an English question and tells its author', () => {
    const { quiz: read, lines } = compile(changed(`${quiz}.it.yaml`, '  q7: { prompt: it think, hint: it of somebody }\n', ''));
    expect(read?.sheet.it.questions[6]?.prompt).toMatchObject({ text: 'en think', lang: 'en', state: 'missing' });
    expect(lines).toContain(`content/${quiz}.it.yaml, q7: is missing. Add it, or English will stand in.`);
  });

  it('is outdated question by question', () => {
    const { quiz: read } = compile(changed(`${quiz}.en.yaml`, 'en number', 'en which number'));
    expect(read?.sheet.es.questions.map((question) => question.prompt.state)).toEqual(['machine', 'machine', 'machine', 'machine', 'machine', 'outdated', 'machine']);
  });
});

describe('a quiz marking', () => {
  it('holds key and feedback, revealed on the server only', () => {
    const marking = compile().marking?.reveal();
    expect(marking?.key.questions.map((question) => ('key' in question ? question.key : null))).toEqual(['b', 'false', ['x', 'y'], { a: 'n', b: 'm' }, ['a'], { value: 12, tolerance: 0.5 }, null]);
    expect(marking?.feedback.de.q1?.options.b?.text).toBe('de secret-b');
    expect(marking?.feedback.de.q3?.hints['not-first']?.text).toBe('de secret-hint');
    expect(marking?.feedback.de.q6).toMatchObject({ low: { text: 'de secret-low' }, high: { text: 'de secret-high' } });
  });

  it('refuses to be serialised and shows nothing to whoever spreads it', () => {
    const { marking } = compile();
    expect(() => JSON.stringify({ marking })).toThrow(/stays on the server/);
    expect(Object.keys({ ...marking })).toEqual([]);
  });
});

describe('the words of a quiz', () => {
  it('may not name questions or options that the structure lacks', () => {
    const { lines } = compile(changed(`${quiz}.de.yaml`, 'x: { text: de x }', 'z: { text: de z }'));
    expect(lines).toContain(`content/${quiz}.de.yaml, questions.q3.options.z: is not in quiz.yaml. Correct the id or take it out.`);
    expect(compile(changed(`${quiz}.de.yaml`, '  q7:', '  q8:')).lines.join('\n')).toContain('questions.q8: is not in quiz.yaml');
  });

  it('must be there in English', () => {
    expect(compile(changed(`${quiz}.en.yaml`, ', b: { text: en b, feedback: en secret-4b } }, targets', ' }, targets')).lines).toContain(`content/${quiz}.en.yaml, q4.options.b: is missing. Add it.`);
  });

  it('may not hold raw addresses', () => {
    expect(compile(changed(`${quiz}.de.yaml`, 'de think', "'[x](https://example.org)'")).lines.join('\n')).toContain('links to https://example.org');
  });
});
