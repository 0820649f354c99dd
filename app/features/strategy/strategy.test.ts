import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../platform/locale';
import { plainTextOf, textOf, type Paper, type Part } from '../../platform/papers/paper';
import { getCourse } from '../content/load.server';
import { chapters } from '../workbook/outline/outline';
import { findField, isEmpty, listPaths } from '../workbook/tool';
import { filledStrategy } from './filled-fixture';
import { assembleStrategy, cityOf, hasWords } from './strategy';

const course = getCourse();
const filled = filledStrategy(course, 'en');
const assemble = (values: typeof filled.values, more: Partial<typeof filled> = {}): Paper => assembleStrategy({ ...filled, values, ...more });
const headingsOf = (paper: Paper, level: number) => paper.parts.flatMap((part) => (part.kind === 'heading' && part.level === level ? [textOf(part.words)] : []));

/** The parts below a chapter's heading. */
function chapterOf(paper: Paper, id: string): Part[] {
  const from = paper.parts.findIndex((part) => part.kind === 'heading' && part.id === id);
  const rest = paper.parts.slice(from + 1);
  const to = rest.findIndex((part) => part.kind === 'heading' && part.level === 1);
  return to === -1 ? rest : rest.slice(0, to);
}

/** Every word that was typed into some groups of a tool; the self-assessment's ratings are none. */
function typedIn({ tool: toolId, groups }: { tool: string; groups: readonly string[] }): string[] {
  const tool = course.tools[toolId];
  const ids = tool?.groups.filter(({ id }) => groups.includes(id)).flatMap(({ fields }) => fields.map(({ id }) => id)) ?? [];
  return Object.entries(filled.values[toolId] ?? {}).flatMap(([path, value]) => {
    const field = tool && ids.includes(path.split('.')[0] ?? '') ? findField(tool, path) : null;
    return value && (field?.kind === 'text' || field?.kind === 'longtext') ? [value] : [];
  });
}

const saidIn = (paper: Paper, id: string) => plainTextOf({ ...paper, parts: chapterOf(paper, id) });

describe('the strategy document', () => {
  it('has a short page, ten chapters, two annexes and what is open, in this order', () => {
    const titles = headingsOf(assemble(filled.values), 1);
    expect(titles[0]).toBe('In short');
    expect(titles.slice(1, 11).map((title) => title.split(' ')[0])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(titles.slice(11)).toEqual(['Annex A: Timeline', 'Annex B: Sources and credits', 'What is still open']);
  });

  it('holds every word that was typed, under the chapter in which it belongs', () => {
    const paper = assemble(filled.values);
    for (const { id, parts } of chapters) {
      const said = saidIn(paper, `chapter-${id}`);
      const typed = parts.flatMap(typedIn);
      expect(typed.length, id).toBeGreaterThan(0);
      expect(typed.filter((words) => !said.includes(words)), id).toEqual([]);
    }
  });

  it('steps down its headings one by one, with an id of its own for each', () => {
    for (const values of [filled.values, {}]) {
      const headings = assemble(values).parts.flatMap((part) => (part.kind === 'heading' ? [part] : []));
      headings.reduce((before, { level, id }) => (expect(level - before, id).toBeLessThanOrEqual(1), level), 0);
      expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length);
      expect(headings.map(({ words }) => textOf(words).trim())).not.toContain('');
    }
  });

  it('says on its cover whose it is, that it is a draft, its day, version and language', () => {
    const paper = assemble({ 'wb-baseline': { city_name: ' Málaga ', country: 'ES' } });
    const cover = plainTextOf({ ...paper, parts: paper.parts.slice(0, 5) });
    expect(paper.title.text).toBe('Draft outline – Málaga');
    expect(paper.mark).toBe('Training draft – not adopted policy');
    for (const words of ['Spain', '5 March 2027', `Course version\t${course.version}`, 'Language\tEnglish', 'No council and no authority has adopted it']) expect(cover).toContain(words);
  });

  it('shows every chart with its table, none under the id of another, none empty', () => {
    const figures = assemble(filled.values).parts.flatMap((part) => (part.kind === 'figure' ? [part] : []));
    expect(figures.map(({ id }) => id)).toEqual([
      'wb-baseline-levels', 'wb-mandate-roles', 'wb-charter-change-policy_maker', 'wb-charter-change-service_provider', 'wb-charter-change-employer', 'wb-charter-change-buyer',
      'wb-stakeholders-map', 'wb-roadmap-levels', 'wb-roadmap-timeline', 'wb-actions-timeline',
    ]);
    for (const { svg, alt, table, id } of figures) {
      expect(svg, id).toMatch(/^<svg /);
      expect(alt.length, id).toBeGreaterThan(20);
      expect(table.rows.length, id).toBeGreaterThan(0);
      for (const row of table.rows) expect(row.length, id).toBe(table.heads.length);
    }
  });

  it('tells of the Charter by ratings and reasons, without a second table of the same', () => {
    const parts = chapterOf(assemble(filled.values), 'chapter-roles');
    const tables = parts.filter(({ kind }) => kind === 'table');
    expect(tables).toHaveLength(1);
    expect(parts.filter(({ kind }) => kind === 'figure')).toHaveLength(5);
  });

  it('makes remarks where something deserves a second look, once for each tool, and none about nothing', () => {
    const values = { ...filled.values, 'wb-actions': { ...filled.values['wb-actions'], 'actions.2.lead': '' } };
    const notes = (paper: Paper) => paper.parts.flatMap((part) => (part.kind === 'notes' ? part.items.map(({ text }) => text) : []));
    expect(notes(assemble(values)).filter((note) => note.includes('nobody leads yet'))).toEqual(['Action 2: nobody leads yet.']);
    expect(new Set(notes(assemble(values))).size).toBe(notes(assemble(values)).length);
    expect(notes(assemble({}))).toEqual([]);
  });

  it('shows what the platform works out where a tool works something out', () => {
    expect(saidIn(assemble(filled.values), 'chapter-actions')).toMatch(/Cost of all actions\t€15/);
  });

  it('names everything that is empty when nothing is written, and shows no chart', () => {
    const paper = assemble({});
    expect(paper.title.text).toBe('Draft outline');
    expect(paper.parts.filter(({ kind }) => kind === 'figure')).toEqual([]);
    for (const { id } of chapters) expect(saidIn(paper, `chapter-${id}`), id).toContain('Not written yet');
    expect(saidIn(paper, 'open-fields')).toContain('Stakeholders: 8 more entries');
  });

  it('marks a required field of a begun group, and leaves out what is optional and empty', () => {
    const said = saidIn(assemble({ 'wb-mandate': { political_owner: 'Deputy mayor', 'charter_roles.buyer.commitment': 'Fair tenders' } }), 'chapter-mandate');
    expect(said).toMatch(/Political owner\tDeputy mayor\nAdministrative owner\tNot written yet/);
    expect(said).not.toContain('Regional, national or EU rules that bind us\t');
  });

  it('counts rows that are still to come, and names those that have names', () => {
    const values = { 'wb-actions': { 'actions.1.title': 'Open later' }, 'wb-roadmap': { 'stages.define.question': 'Who?' } };
    expect(saidIn(assemble(values), 'chapter-actions')).toContain('Not written yet: 4 more entries');
    expect(saidIn(assemble(values), 'chapter-promise')).toContain('Not written yet: Discover, Develop, Test');
  });

  it('takes a new name of the map everywhere', () => {
    const map = { ...filled.values['wb-stakeholders'], 'stakeholders.1.name': 'Women of the harbour' };
    expect(saidIn(assemble({ ...filled.values, 'wb-stakeholders': map }), 'chapter-promise')).toContain('Women of the harbour');
  });

  it('leaves out chapters whose tools are not open yet', () => {
    const tools = filled.tools.filter(({ id }) => id === 'wb-baseline');
    expect(headingsOf(assemble(filled.values, { tools }), 1).filter((title) => /^\d/.test(title))).toEqual(['1 Where we stand']);
  });
});

describe('the page in plain language', () => {
  it('says in short what is wanted, promised, done first, by whom and when', () => {
    const said = saidIn(assemble(filled.values), 'one-page');
    for (const words of ['In our city nobody waits a year', 'Let municipal flats by number, not by name (1) – from Jan 2027', 'Association of refugee women (1)', 'Decision: Jan 2027', 'within']) {
      expect(said.toLowerCase()).toContain(words.toLowerCase().replace('within', 'for an'));
    }
  });

  it('takes the draft promise as long as there is no final one', () => {
    expect(saidIn(assemble({ 'wb-mandate': { draft_promise: 'We will listen' } }), 'one-page')).toContain('We will listen');
  });

  it('fits on a page however much is written', () => {
    const rows = Array.from({ length: 12 }, (_, at) => [`actions.${at + 1}.title`, `Action ${at + 1}`]);
    const said = saidIn(assemble({ 'wb-actions': Object.fromEntries(rows) }), 'one-page');
    expect(said).toContain('Action 5');
    expect(said).not.toContain('Action 6');
  });
});

describe('the annexes', () => {
  it('list every month of the workbook, earliest first', () => {
    const values = { 'wb-mandate': { decision_month: '2028-01' }, 'wb-actions': { 'actions.1.title': 'Open later', 'actions.1.from': '2027-06' } };
    const table = chapterOf(assemble(values), 'annex-timeline').find((part) => part.kind === 'table');
    expect(table?.kind === 'table' && table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Jun 2027', 'Action 1: From (Open later)', 'Action and resource plan'],
      ['Jan 2028', 'Month of the decision', 'Mandate and decision space'],
    ]);
  });

  it('name sources, credits and the fund, foreign titles in their language', () => {
    const de = assembleStrategy(filledStrategy(course, 'de'));
    expect(saidIn(de, 'annex-sources')).toContain('AMIF');
    const list = chapterOf(de, 'annex-sources').find((part) => part.kind === 'list');
    expect(list?.kind === 'list' && list.items.length).toBeGreaterThan(4);
    expect(list?.kind === 'list' && list.items.some(([title]) => title?.lang === 'en')).toBe(true);
  });

  it('say that nothing is open when nothing is', () => {
    expect(saidIn(assemble(filled.values), 'open-fields')).toContain('Every required field of the workbook is filled in.');
  });
});

describe('the languages of the document', () => {
  it.each(locales)('is complete in %s: fixed words in it, none left in English, no id shown', (locale: Locale) => {
    const said = plainTextOf(assembleStrategy(filledStrategy(course, locale)));
    expect(said).not.toMatch(/\{\{|undefined|wb-|strategy:|outline\./);
    if (locale !== 'en') for (const words of ['Not written yet', 'Annex A', 'What we promise', 'Month of the decision']) expect(said).not.toContain(words);
  });

  it('leaves typed words as they are and marks their language where the document has another', () => {
    const paper = assemble({ 'wb-baseline': { asset: 'Das Haus der Vereine' } }, { typedIn: 'de' });
    const facts = chapterOf(paper, 'chapter-stand').flatMap((part) => (part.kind === 'facts' ? part.facts : []));
    expect(facts.find(({ value }) => value.text === 'Das Haus der Vereine')?.value.lang).toBe('de');
    expect(facts.find(({ label }) => label.text === 'Strongest asset')?.label.lang).toBeUndefined();
  });

  it('marks a piece that English stands in for', () => {
    const tools = filled.tools.map((tool) => (tool.id === 'wb-baseline' ? { ...tool, text: { ...tool.text, de: tool.text.en } } : tool));
    const paper = assembleStrategy({ ...filledStrategy(course, 'de'), tools });
    const heading = chapterOf(paper, 'chapter-stand').find((part) => part.kind === 'heading');
    expect(heading?.kind === 'heading' && heading.words[0]?.lang).toBe('en');
  });
});

describe('what is asked of a workbook', () => {
  it('is whose it is and whether anything stands in it', () => {
    expect([cityOf({}), cityOf({ 'wb-baseline': { city_name: ' Oulu ' } })]).toEqual(['', 'Oulu']);
    expect([hasWords({}), hasWords({ a: { b: ' ' } }), hasWords({ a: { b: 'x' } })]).toEqual([false, false, true]);
  });

  it('is filled whole by the workbook of these tests', () => {
    for (const tool of filled.tools) for (const path of listPaths(tool)) if (!path.includes('.')) expect(isEmpty(filled.values[tool.id]?.[path]), path).toBe(false);
  });
});
