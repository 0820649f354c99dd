import { describe, expect, it } from 'vitest';
import { changed, smallCourse } from '../course-fixture';
import { compileCourse } from './course-files';
import { blockNumber, findLesson, findLessonOfTool, findModule, listLessons, listPublishedLessons, listSources, listTerms, type Course } from '../course';
import { describeProblem, isFatal } from './problems';

const read = 'modules/01-first/lessons/01-read';

const compiled = new Map<string, ReturnType<typeof compileAnew>>();

/** The same course is compiled once. */
function compile(changes: Record<string, string | null> = {}) {
  const key = JSON.stringify(changes);
  const result = compiled.get(key) ?? compileAnew(changes);
  compiled.set(key, result);
  return result;
}

function compileAnew(changes: Record<string, string | null>) {
  const result = compileCourse(smallCourse(changes));
  return { ...result, lines: result.problems.map(describeProblem), fatal: result.problems.filter((problem) => isFatal(problem)) };
}

function courseOf(changes: Record<string, string | null> = {}): Course {
  const { course } = compile(changes);
  if (!course) throw new Error('no course');
  return course;
}

function textOf(changes: Record<string, string | null>, locale: 'fr' | 'de' = 'de') {
  const lesson = findLesson(courseOf(changes), 'read');
  if (!lesson) throw new Error('no lesson');
  return lesson.text[locale];
}

describe('compileCourse', () => {
  it('finds nothing to say about a complete course', () => {
    expect(compile().lines).toEqual([]);
  });

  it('numbers modules by course.yaml and lessons by their folders', () => {
    expect(listLessons(courseOf()).map((lesson) => `${lesson.number} ${lesson.id}`)).toEqual(['1.1 read', '1.2 watch', '1.3 do', '1.4 check', '2.1 later']);
  });

  it('adds planned minutes up from lessons to modules to the course', () => {
    const course = courseOf();
    expect([course.minutes, ...course.modules.map((module) => module.minutes)]).toEqual([60, 30, 30]);
  });

  it('gives every language its own words with their state', () => {
    const text = textOf({});
    expect(text.title).toEqual({ text: 'de Read', lang: 'de', state: 'machine' });
    expect(text.blocks.map((block) => [block.id, block.kind, block.lang, block.state])).toEqual([
      ['p01', 'monday', 'de', 'machine'],
      ['h01', 'heading', 'de', 'machine'],
      ['p02', 'text', 'de', 'machine'],
      ['c01', 'case', 'de', 'machine'],
    ]);
    expect(text.blocks.at(-1)?.caseCity).toBe('zaragoza');
    expect([text.terms, text.missing]).toEqual([['tokenism'], 0]);
    expect(text.headings).toEqual([{ id: 'h01', title: 'de Part', level: 2, lang: 'de' }]);
  });

  it('reads aim and objectives of a module', () => {
    const text = findModule(courseOf(), 'first')?.text.fr;
    expect(text?.aim?.html).toBe('<p>fr aim</p>');
    expect(text?.objectives.map((block) => block.id)).toEqual(['lo1-1']);
  });

  it('allows a draft that has titles only', () => {
    const later = findLesson(courseOf(), 'later');
    expect(later?.text.it).toMatchObject({ title: { text: 'it Later' }, blocks: [], missing: 0 });
  });

  it('says nothing of translations that a draft lacks', () => {
    expect(compile({ 'modules/02-second/module.fr.md': null }).lines).toEqual([]);
  });

  it('changes its fingerprint with any file, and only then', () => {
    expect(compileAnew({}).course?.fingerprint).toBe(courseOf().fingerprint);
    expect(courseOf(changed('sources.yaml', 'A book', 'The book')).fingerprint).not.toBe(courseOf().fingerprint);
  });

  it('has no course, but a reason, without course.yaml', () => {
    const { course, lines } = compile({ 'course.yaml': null });
    expect(course).toBeNull();
    expect(lines).toEqual(['content/course.yaml: is not there. Create it; docs/content.md shows its shape.']);
  });
});

describe('finding one\'s way in a course', () => {
  it('offers only lessons of published modules to learners', () => {
    expect(listPublishedLessons(courseOf()).map((lesson) => lesson.id)).toEqual(['read', 'watch', 'do', 'check']);
  });

  it('knows the lesson of a tool and none for a tool nobody uses', () => {
    expect(findLessonOfTool(courseOf(), 'wb-small')?.id).toBe('do');
    expect(findLessonOfTool(courseOf(), 'wb-other')).toBeNull();
  });

  it('answers null for what does not exist', () => {
    expect([findModule(courseOf(), 'x'), findLesson(courseOf(), 'x')]).toEqual([null, null]);
  });

  it('numbers blocks for paper by module, lesson and block', () => {
    expect(listLessons(courseOf()).map((lesson) => blockNumber(lesson, 'p03'))).toEqual(['m1.l1.p03', 'm1.l2.p03', 'm1.l3.p03', 'm1.l4.p03', 'm2.l1.p03']);
    expect(blockNumber({ number: '4.12' }, 'h01')).toBe('m4.l12.h01');
  });

  it('lists sources in the lesson\'s order and terms in the order asked for', () => {
    const course = courseOf();
    const lesson = findLesson(course, 'read');
    expect(lesson && listSources(course, lesson).map((source) => source.code)).toEqual(['W2', 'W1']);
    expect(listTerms(course, ['tokenism', 'co-design', 'nobody'], 'it').map((term) => term.term.text)).toEqual(['it tokenism', 'it co-design']);
  });
});

describe('fallback to English', () => {
  const withoutBlock = () => {
    const path = `${read}/lesson.de.md`;
    const text = smallCourse().get(path) ?? '';
    return { [path]: text.replace(/\{#p02[\s\S]*?(?=\{#c01)/, '') };
  };

  it('lets English stand in for one missing block and keeps the others', () => {
    const text = textOf(withoutBlock());
    expect(text.blocks.map((block) => [block.lang, block.state])).toEqual([['de', 'machine'], ['de', 'machine'], ['en', 'missing'], ['de', 'machine']]);
    expect(text.missing).toBe(1);
  });

  it('leads links of an English stand-in to the reader\'s language', () => {
    expect(textOf(withoutBlock()).blocks[2]?.html).toContain('href="/de/course/first/check"');
  });

  it('names the missing block to its author as a gap, not as an error', () => {
    const { lines, problems, fatal } = compile(withoutBlock());
    expect(lines).toContain(`content/${read}/lesson.de.md, block p02: is missing. Add it, or English will stand in.`);
    expect(fatal).toEqual([]);
    expect(problems.some((problem) => isFatal(problem, true))).toBe(true);
  });

  it('falls back for a missing summary alone', () => {
    const text = textOf(changed(`${read}/lesson.de.md`, 'summary: de Why\n', ''));
    expect([text.title.lang, text.summary.lang, text.summary.text]).toEqual(['de', 'en', 'en Why']);
  });

  it('tells a missing file once', () => {
    const { lines } = compile({ [`${read}/lesson.de.md`]: null });
    expect(lines).toEqual([`content/${read}/lesson.de.md: is not there. Create it, or English will stand in.`]);
    expect(textOf({ [`${read}/lesson.de.md`]: null }).missing).toBe(6);
  });

  it('marks exactly the translations of a changed English block as outdated', () => {
    const course = courseOf(changed(`${read}/lesson.en.md`, '## en Part', '## en Other part'));
    const states = findLesson(course, 'read')?.text;
    expect(states?.en.blocks.map((block) => block.state)).toEqual(['original', 'original', 'original', 'original']);
    for (const locale of ['fr', 'de', 'it', 'es'] as const) {
      expect(states?.[locale].blocks.map((block) => block.state)).toEqual(['machine', 'outdated', 'machine', 'machine']);
      expect(states?.[locale].blocks[1]?.lang).toBe(locale);
    }
  });

  it('does not call a translation outdated because English lines were broken elsewhere', () => {
    const course = courseOf(changed(`${read}/lesson.en.md`, 'en On Monday,', 'en On\nMonday, '));
    expect(findLesson(course, 'read')?.text.fr.blocks[0]?.state).toBe('machine');
  });

  it('asks for a fingerprint where a translation has none', () => {
    const path = `${read}/lesson.de.md`;
    const { lines } = compile({ [path]: (smallCourse().get(path) ?? '').replace(/ follows=[0-9a-f]{6}/, '') });
    expect(lines).toEqual([`content/${read}/lesson.de.md: does not say which English wording one piece follows (p01). Run npm run content:follow -- content/${read}/lesson.de.md.`]);
  });
});

describe('blocks in five languages', () => {
  const de = `${read}/lesson.de.md`;

  it('refuses a block that English does not have', () => {
    expect(compile({ [de]: `${smallCourse().get(de) ?? ''}\n{#p99}\nmehr\n` }).lines).toContain(`content/${de}, block p99: does not exist in English. Take it out, or write it in English first.`);
  });

  it('refuses another kind than in English', () => {
    expect(compile(changed(de, 'p01 monday', 'p01 note')).lines).toContain(`content/${de}, block p01: is of kind note, in English monday. Give both the same kind.`);
  });

  it('refuses another city than in English', () => {
    expect(compile(changed(de, 'city=zaragoza', 'city=oulu')).lines).toContain(`content/${de}, block c01: is about oulu, in English about zaragoza. Name the same city.`);
  });

  it('refuses another order than in English', () => {
    const text = smallCourse().get(de) ?? '';
    const heading = /\{#h01[\s\S]*?(?=\{#p02)/.exec(text)?.[0] ?? '';
    expect(compile({ [de]: `${text.replace(heading, '')}\n${heading}` }).lines.join('\n')).toContain('stands in another place than in English');
  });

  it('refuses two paragraphs in a block without a kind', () => {
    expect(compile(changed(`${read}/lesson.en.md`, '{#c01', 'more\n\n{#c01')).lines.join('\n')).toContain('block p02: holds 2 paragraphs');
  });
});
