import { describe, expect, it } from 'vitest';
import { findToolPath } from '../course';
import { changed, smallCourse } from '../course-fixture';
import { listIds } from '../upkeep/lock';
import { compileCourse } from './course-files';
import { describeProblem } from './problems';
import { listFields } from '../tool-fields';

const file = 'workbook/wb-small';

function compile(changes: Record<string, string | null> = {}) {
  const { course, problems } = compileCourse(smallCourse(changes));
  return { tool: course?.tools['wb-small'], film: course?.modules[0]?.lessons[1]?.film, course, lines: problems.map(describeProblem).join('\n') };
}

describe('a tool of the workbook', () => {
  const { tool } = compile();

  it('lists its fields by path, rows behind their field', () => {
    expect(tool && listFields(tool).map((field) => field.path)).toEqual(['city_name', 'tier', 'level_now', 'bodies', 'bodies.name']);
  });

  it('has words in every language', () => {
    const text = tool?.text;
    expect(text?.fr.fields.city_name).toEqual({ label: { text: 'fr Name', lang: 'fr', state: 'machine' }, hint: { text: 'fr hint', lang: 'fr', state: 'machine' }, options: {} });
    expect(text?.it.fields.tier).toMatchObject({ options: { local: { text: 'it Local' } } });
    expect(text?.es.fields.bodies).toMatchObject({ row: { text: 'es Body {{number}}' } });
    expect(text?.de.scales).toMatchObject({ level: [{ text: 'de none' }, { text: 'de some' }, { text: 'de all' }] });
    expect(text?.de).toMatchObject({ charts: { levels: { caption: { text: 'de caption' } } }, groups: { city: { title: { text: 'de City' } } }, terms: ['co-design'] });
  });

  it('falls back label by label', () => {
    const { tool: partly, lines } = compile(changed(`${file}.de.yaml`, '  level_now: { label: de Level }\n', ''));
    expect(partly?.text.de.fields.level_now?.label).toEqual({ text: 'en Level', lang: 'en', state: 'missing' });
    expect(partly?.text.de.missing).toBe(1);
    expect(lines).toContain('content/workbook/wb-small.de.yaml, level_now: is missing. Add it, or English will stand in.');
  });

  it.each([
    ['words for an unknown field', `${file}.de.yaml`, '  level_now:', '  level_later:', 'fields.level_later: is not in wb-small.yaml'],
    ['words for an unknown option', `${file}.de.yaml`, 'local: de Local', 'loco: de Local', 'fields.tier.options.loco: is not in wb-small.yaml'],
    ['a scale with other steps', `${file}.de.yaml`, '[de none, de some, de all]', '[de none, de all]', 'scales.level: has 2 steps instead of 3'],
    ['a field with an unknown scale', `${file}.yaml`, 'scale: level }', 'scale: levels }', 'level_now: uses the scale levels'],
    ['a chart of a text', `${file}.yaml`, 'fields: [level_now]', 'fields: [city_name]', 'charts.levels: draws city_name, which is no scale'],
    ['a field twice', `${file}.yaml`, 'id: tier', 'id: city_name', 'city_name: is the id of two fields'],
    ['a repeat with its limits crossed', `${file}.yaml`, 'max: 3', 'max: 0', 'max'],
    ['no English label', `${file}.en.yaml`, '  level_now: { label: en Level }\n', '', 'wb-small.en.yaml, level_now.label: is missing. Add it.'],
  ])('may not have %s', (...row) => {
    const [, path, from, to, message] = row;
    expect(compile(changed(path, from, to)).lines).toContain(message);
  });
});

describe('a film', () => {
  it('has chapters, labels and sentences in every language', () => {
    const slide = compile().film?.narration.it.slides[0];
    expect(slide).toMatchObject({ id: 's1', chapter: { text: 'it One' }, describes: { text: 'it a street' }, say: ['it one.', 'it two.'], lang: 'it', state: 'machine' });
    expect(slide?.labels.street?.text).toBe('it street');
  });

  it('has as many sentences in every language as film.yaml says', () => {
    expect(compile(changed('modules/01-first/lessons/02-watch/narration.de.yaml', '[de one., de two.]', '[de one.]')).lines).toContain('slides.s1.say: has 1 sentences, film.yaml says 2');
  });

  it('speaks English over a slide that is not translated', () => {
    const { film } = compile({ 'modules/01-first/lessons/02-watch/narration.fr.yaml': null });
    expect(film?.narration.fr.slides[0]).toMatchObject({ lang: 'en', state: 'missing', say: ['en one.', 'en two.'] });
  });

  it('may be replaced by a file or an embed', () => {
    const kind = 'id: watch\nkind: file\nsources: { en: { url: film.mp4, type: video/mp4, captions: { en: en.vtt } } }\nslides: [{ id: s1, picture: street, sentences: 2 }]\n';
    expect(compile({ 'modules/01-first/lessons/02-watch/film.yaml': kind }).film?.definition).toMatchObject({ kind: 'file', sources: { en: { url: 'film.mp4' } } });
  });
});

describe('the glossary', () => {
  it('is sorted by its language and keeps other forms', () => {
    const { course } = compile();
    expect(course?.terms.de.map((term) => [term.id, term.group, term.meaning.text])).toEqual([['co-design', 'words', 'de together'], ['tokenism', 'words', 'de for show']]);
    expect(course?.terms.en[1]?.forms).toEqual(['tokenistic']);
  });

  it('falls back term by term and refuses unknown ones', () => {
    const { course, lines } = compile(changed('glossary/terms.es.yaml', '  tokenism:', '  show:'));
    expect(course?.terms.es.find((term) => term.id === 'tokenism')?.term).toMatchObject({ lang: 'en', state: 'missing' });
    expect(lines).toContain('terms.show: is not in terms.yaml');
  });
});

describe('a tool with a page of its own', () => {
  const lesson = changed('modules/01-first/lessons/03-do/lesson.yaml', 'tool: wb-small\n', '');
  const paged = (page: string) => ({ ...lesson, ...changed(`${file}.yaml`, 'id: wb-small\n', `id: wb-small\npage: ${page}\n`) });

  it('needs no lesson, and its ids are locked as those of a lesson\'s', () => {
    const { tool, course, lines } = compile(paged('{ path: small/page, beside: [read] }'));
    expect(tool?.page).toEqual({ path: 'small/page', beside: ['read'] });
    expect(course && findToolPath(course, 'wb-small')).toBe('small/page');
    expect(course && listIds(course, new Map()).map(({ name }) => name)).toContain('tool wb-small');
    expect(lines).toBe('');
  });

  it('tells of its gaps in every language', () => {
    const { lines } = compile({ ...paged('{ path: small/page }'), ...changed(`${file}.de.yaml`, '  level_now: { label: de Level }\n', '') });
    expect(lines).toContain('wb-small.de.yaml, level_now: is missing');
  });

  it.each([
    ['an address that is none', '{ path: Small Page }', 'needs an address such as charter/assessment'],
    ['a lesson beside it that is not there', '{ path: small/page, beside: [nowhere] }', 'page: stands beside nowhere, which is no lesson'],
  ])('is refused with %s', (_what, page, says) => {
    expect(compile(paged(page)).lines).toContain(says);
  });

  it('is refused when a lesson asks for it as well', () => {
    const { lines } = compile(changed(`${file}.yaml`, 'id: wb-small\n', 'id: wb-small\npage: { path: small/page }\n'));
    expect(lines).toContain('page: names a page, but a lesson asks for this tool');
  });

  it('is refused with a picture of change that draws what is not there', () => {
    const { lines } = compile(changed(`${file}.yaml`, 'charts: [', 'charts: [{ id: change, kind: change, repeats: [bodies], from: name, to: later }, '));
    expect(lines).toContain('charts.change: speaks of bodies.later, which is not there');
  });
});
