import { describe, expect, it } from 'vitest';
import { smallCourse } from '../course-fixture';
import { compileCourse } from '../files/course-files';
import { readFiles } from '../load.server';
import { openPieces, readPiece, writePieces, type PieceChange } from './piece-words';

const lesson = 'modules/01-first/lessons/01-read/lesson.de.md';
const quiz = 'modules/01-first/lessons/04-check/quiz.de.yaml';

function rewrite(path: string, changes: (PieceChange & { key: string })[], layout: 'kept' | 'any' = 'kept') {
  const files = new Map(smallCourse());
  files.set(path, writePieces(files, path, { changes, layout }));
  return { files, ...compileCourse(files) };
}

describe('the words of a piece', () => {
  it('are those of a block, of a front matter and of an entry', () => {
    const files = smallCourse();
    expect(files.get(lesson)).toContain(readPiece(files, { path: lesson, key: 'p01' })?.words[''] ?? 'nothing');
    expect(Object.keys(readPiece(files, { path: lesson, key: 'front' })?.words ?? {})).toEqual(['title', 'summary']);
    expect(Object.keys(readPiece(files, { path: quiz, key: 'q1' })?.words ?? {})).toContain('options.a.text');
    expect(readPiece(files, { path: lesson, key: 'nowhere' })).toBeNull();
    expect(readPiece(files, { path: 'modules/none.de.md', key: 'p01' })).toBeNull();
  });

  it('are found for every piece of the whole course', () => {
    const files = readFiles('content');
    const { records } = compileCourse(files);
    const open = new Map<string, ReturnType<typeof openPieces>>();
    const lost = records.filter(({ path, key, state }) => {
      const pieces = open.get(path) ?? openPieces(files, path);
      open.set(path, pieces);
      return (pieces(key) === null) !== (state === 'missing');
    });
    expect(lost.map(({ path, key }) => `${path}#${key}`).filter((name) => !name.startsWith('library/'))).toEqual([]);
  });
});

describe.each(['kept', 'any'] as const)('written with the layout %s', (layout) => {
  it('they are what the course says then', () => {
    const words = { '': 'Ein neuer Satz.' };
    const { files, problems, records } = rewrite(lesson, [{ key: 'p01', words, follows: 'abcdef', state: 'reviewed' }], layout);
    expect(readPiece(files, { path: lesson, key: 'p01' })?.words).toEqual(words);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(records.find((record) => record.path === lesson && record.key === 'p01')).toMatchObject({ state: 'outdated', follows: 'abcdef' });
  });

  it('an entry keeps what is not changed', () => {
    const before = readPiece(smallCourse(), { path: quiz, key: 'q1' })?.words ?? {};
    const { files, problems } = rewrite(quiz, [{ key: 'q1', words: { prompt: 'Was: „gilt“?' }, state: 'draft' }], layout);
    expect(readPiece(files, { path: quiz, key: 'q1' })?.words).toEqual({ ...before, prompt: 'Was: „gilt“?' });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('the title of a lesson changes and its blocks stay', () => {
    const { course } = rewrite(lesson, [{ key: 'front', words: { title: 'Neuer Titel', summary: 'Kurz: gut' } }], layout);
    const text = course?.modules[0]?.lessons[0]?.text.de;
    expect([text?.title.text, text?.summary.text]).toEqual(['Neuer Titel', 'Kurz: gut']);
    expect(text?.blocks.length).toBe(course?.modules[0]?.lessons[0]?.text.en.blocks.length);
  });
});

describe('what a translation lacks', () => {
  it('comes to the place where English has it', () => {
    const whole = smallCourse().get(lesson) ?? '';
    const files = new Map(smallCourse({ [lesson]: whole.replace(/\{#p02[\s\S]*?(?=\{#)/, '') }));
    const before = compileCourse(smallCourse()).course?.modules[0]?.lessons[0]?.text.de.blocks.map(({ id }) => id);
    files.set(lesson, writePieces(files, lesson, { changes: [{ key: 'p02', words: { '': 'Wieder da.[^W1]' }, state: 'draft' }], layout: 'kept' }));
    const { course, problems } = compileCourse(files);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(course?.modules[0]?.lessons[0]?.text.de.blocks.map(({ id }) => id)).toEqual(before);
  });

  it('is a whole file now and then', () => {
    const files = new Map(smallCourse());
    files.delete(quiz);
    files.set(quiz, writePieces(files, quiz, { changes: [{ key: 'q1', words: { prompt: 'Was?', 'options.a.text': 'Das' }, follows: 'abcdef', state: 'draft' }], layout: 'kept' }));
    expect(readPiece(files, { path: quiz, key: 'q1' })?.words).toEqual({ prompt: 'Was?', 'options.a.text': 'Das' });
  });
});

describe('a city’s word', () => {
  it('opens a block that waited, and closes it again', () => {
    const english = lesson.replace('.de.', '.en.');
    const awaited = (awaits: string | null) => rewrite(english, [{ key: 'p01', awaits }]).course?.modules[0]?.lessons[0];
    expect(awaited('athens')?.awaiting?.de.map(({ id }) => id)).toEqual(['p01']);
    expect(awaited(null)?.awaiting).toBeUndefined();
  });
});
