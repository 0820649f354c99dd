import { describe, expect, it } from 'vitest';
import { changed, smallCourse } from '../course-fixture';
import { compileCourse } from './course-files';
import { listIds } from '../upkeep/lock';
import { describeProblem, isFatal } from './problems';

const read = 'modules/01-first/lessons/01-read';
const check = 'modules/01-first/lessons/04-check';

const errors = (changes: Record<string, string | null>) =>
  compileCourse(smallCourse(changes))
    .problems.filter((problem) => isFatal(problem))
    .map(describeProblem);

describe('what one file says of another', () => {
  it.each([
    ['an objective', `${read}/lesson.yaml`, '[lo1-1]', '[lo9-9]', 'objectives: names lo9-9, which module.en.md does not have'],
    ['a source', `${read}/lesson.yaml`, '[W2, W1]', '[W2, W1, W9]', 'sources: names W9, which content/sources.yaml does not have'],
    ['a tool', 'modules/01-first/lessons/03-do/lesson.yaml', 'wb-small', 'wb-none', 'tool: names wb-none, which content/workbook does not have'],
    ['a term', `${read}/lesson.fr.md`, 'term:tokenism', 'term:nothing', 'term:nothing: leads nowhere'],
    ['a lesson', `${read}/lesson.fr.md`, 'lesson:later', 'lesson:never', 'lesson:never: leads nowhere'],
    ['the objective of a question', `${check}/quiz.yaml`, 'kind: reflection, objective: lo1-1', 'kind: reflection, objective: lo1-9', 'q7: names the objective lo1-9'],
    ['the lesson of a question', `${check}/quiz.yaml`, 'lesson: read', 'lesson: wrote', 'q1: names the lesson wrote'],
    ['a module', 'course.yaml', '[first, second]', '[first, second, third]', 'modules: names third, which has no readable module.yaml'],
    ['a module left out', 'course.yaml', '[first, second]', '[first]', 'modules: does not name second'],
    ['an id used twice', 'modules/02-second/lessons/01-later/lesson.yaml', 'id: later', 'id: read', 'has two lessons with the id read'],
  ])('must be true of %s', (...row) => {
    const [, path, from, to, message] = row;
    expect(errors(changed(path, from, to)).join('\n')).toContain(message);
  });

  it('counts the minutes of every session', () => {
    expect(errors(changed(`${read}/lesson.yaml`, 'minutes: 8', 'minutes: 9'))).toEqual([
      'content/course.yaml, session 1: takes 31 minutes instead of 30 (1.1, 1.2, 1.3, 1.4). Correct minutes or session in the lesson.yaml files.',
    ]);
  });

  it('only warns of a session that holds drafts alone', () => {
    expect(errors(changed('modules/02-second/lessons/01-later/lesson.yaml', 'minutes: 30', 'minutes: 20'))).toEqual([]);
  });
});

describe('a published module', () => {
  it.each([
    ['text in every lesson', { 'modules/01-first/lessons/02-watch/lesson.en.md': '---\ntitle: Watch\n---\n' }, 'has no text'],
    ['a quiz in a quiz', { [`${check}/quiz.yaml`]: null }, 'kind: is quiz, but there is no readable quiz.yaml'],
    ['a film in a video', { 'modules/01-first/lessons/02-watch/film.yaml': null }, 'kind: is video, but there is no readable film.yaml'],
    [
      'a tool in every activity but one',
      {
        'modules/01-first/lessons/01-read/lesson.yaml': 'id: read\nkind: activity\nminutes: 8\nsession: 1\nobjectives: [lo1-1]\nsources: [W2, W1]\n',
        'modules/01-first/lessons/03-do/lesson.yaml': 'id: do\nkind: activity\nminutes: 8\nsession: 1\n',
      },
      'kind: is activity, but there is no tool',
    ],
    ['an aim and objectives', { 'modules/01-first/module.en.md': '---\ntitle: First\n---\n' }, 'has no aim'],
  ])('needs %s', (_, changes, message) => {
    expect(errors(changes).join('\n')).toContain(message);
  });
});

describe('ids.lock', () => {
  const lock = () => smallCourse().get('ids.lock') ?? '';

  it('does not let a published id vanish', () => {
    expect(errors({ 'ids.lock': `${lock()}lesson gone reading\n` })).toEqual(['content/ids.lock, lesson gone: has vanished from the content, but learners may hold it. Bring the id back, or write "retired" behind it in ids.lock.']);
  });

  it('lets an id retire', () => {
    expect(errors({ 'ids.lock': `${lock()}lesson gone reading retired\n` })).toEqual([]);
  });

  it('does not let an id change its meaning', () => {
    expect(errors({ 'ids.lock': lock().replace('question check/q1 single', 'question check/q1 multiple') }).join()).toContain('question check/q1: was multiple and is now single');
  });

  it('asks for new ids as a gap', () => {
    const { problems } = compileCourse(smallCourse({ 'ids.lock': lock().replace('term tokenism\n', '') }));
    expect(problems.map(describeProblem)).toEqual(['content/ids.lock: does not hold 1 ids yet (term tokenism). Run npm run content:lock.']);
    expect(problems.map((problem) => [isFatal(problem), isFatal(problem, true)])).toEqual([[false, true]]);
  });

  it('knows blocks, questions, options, fields and objectives, but nothing of drafts', () => {
    for (const id of ['block read/p01', 'question check/q1 single', 'option check/q1/a', 'field wb-small/bodies.name text', 'objective lo1-1']) expect(lock()).toContain(`${id}\n`);
    expect(lock()).not.toContain('later');
    const draft = compileCourse(smallCourse({ ...changed('modules/01-first/lessons/03-do/lesson.yaml', 'tool: wb-small', ''), ...changed('modules/02-second/lessons/01-later/lesson.yaml', 'kind: reading', 'kind: activity\ntool: wb-small') }));
    expect(draft.course && listIds(draft.course, draft.markings).filter(({ name }) => name.includes('wb-small'))).toEqual([]);
  });
});
