import type { Fact, Level, Paper, Part, Run } from '../../platform/papers/paper';
import { localeNames } from '../../platform/locale';
import type { Tool } from '../content/tool';
import { wordRemarks, wordResults } from '../workbook/links/summary';
import { chapters, isGroupFilled, type Chapter } from '../workbook/outline/outline';
import { isEmpty, type ToolValues } from '../workbook/tool';
import { labelOf } from '../workbook/form/tool-words';
import { openFieldParts, sourceParts, timelineParts } from './annexes';
import { answerOf, openCell, runOf, setDesk, type Desk, type StrategyOf } from './desk';
import { changeFigures, figureParts } from './figures';
import { groupParts, nextLevel, openPart } from './groups';
import { countOpenFields } from './open-fields';
import { onePageParts } from './one-page';

const coverTool = 'wb-baseline';
const coverGroup = 'city';

/** The name of the city whose strategy it is; empty while nobody has written it. */
export function cityOf(values: Readonly<Record<string, ToolValues | undefined>>): string {
  return values[coverTool]?.city_name?.trim() ?? '';
}

function titleOf(desk: Desk): Run {
  const city = cityOf(desk.values);
  return { text: city ? desk.words.strategy('titleOf', { city }) : desk.words.strategy('title') };
}

function dayOf({ now, locale }: StrategyOf): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(now);
}

function coverParts(desk: Desk): Part[] {
  const { strategy } = desk.words;
  const tool = desk.byId[coverTool];
  const fields = tool?.groups.find(({ id }) => id === coverGroup)?.fields.flatMap((field) => (field.kind === 'repeat' ? [] : [field])) ?? [];
  const own = fields.map((field) => ({
    label: tool ? runOf(desk, labelOf(tool.text[desk.locale], field.id)) : { text: field.id },
    value: (tool && answerOf(desk, { tool, path: field.id }, field)) ?? openCell(desk),
  }));
  const printed = [
    { label: { text: strategy('cover.date') }, value: { text: dayOf(desk) } },
    { label: { text: strategy('cover.version') }, value: { text: String(desk.courseVersion) } },
    { label: { text: strategy('cover.language') }, value: { text: localeNames[desk.locale] } },
  ];
  const count = countOpenFields(desk);
  return [
    { kind: 'text', words: [{ text: strategy('cover.lead') }], tone: 'lead' },
    { kind: 'facts', caption: { text: strategy('cover.facts') }, facts: [...own, ...printed] },
    { kind: 'text', words: [{ text: strategy('cover.notice') }] },
    { kind: 'text', words: [{ text: count > 0 ? strategy('cover.open', { count }) : strategy('openFields.none') }], tone: 'small' },
    { kind: 'page' },
  ];
}

function resultParts(desk: Desk, facts: readonly Fact[]): Part[] {
  const caption = { text: desk.words.workbook('results.title') };
  return [{ kind: 'text', words: [caption], tone: 'small' }, { kind: 'facts', caption, facts }];
}

function summaryParts(desk: Desk, tool: Tool, { hasResults, hasRemarks }: { hasResults: boolean; hasRemarks: boolean }): Part[] {
  const words = desk.plain[tool.id];
  if (!words) return [];
  const summary = { workbook: desk.workbook, tool, words };
  const results = hasResults ? wordResults(summary) : [];
  const remarks = hasRemarks ? wordRemarks(summary) : [];
  const facts = results.map(({ label, value }) => ({ label: { text: label }, value: { text: value } }));
  return [
    ...(facts.length > 0 ? resultParts(desk, facts) : []),
    ...(remarks.length > 0 ? [{ kind: 'notes' as const, title: { text: desk.words.workbook('remarks.title') }, items: remarks.map((text) => ({ text })) }] : []),
  ];
}

interface ToolPlace {
  part: Chapter['parts'][number];
  level: Level;
  /** remarks about a tool stand once, where it comes first */
  isFirst: boolean;
}

function toolParts(desk: Desk, tool: Tool, { part, level, isFirst }: ToolPlace): Part[] {
  const values = desk.values[tool.id] ?? {};
  if (!part.groups.some((group) => isGroupFilled(tool, group, values))) return [openPart(desk)];
  const chartIds = part.charts ?? [];
  const groups = part.groups.flatMap((groupId) => {
    const figures = changeFigures(desk, tool, { groupId, chartIds });
    const drawn = tool.charts.flatMap((chart) => (chart.kind === 'change' && figures.length > 0 ? chart.repeats : []));
    const [heading, ...rest] = groupParts(desk, tool, { groupId, level, drawn });
    return [...(heading ? [heading] : []), ...figures, ...rest];
  });
  const summary = summaryParts(desk, tool, { hasResults: part.results ?? false, hasRemarks: isFirst });
  return [...groups, ...figureParts(desk, tool, chartIds), ...summary];
}

function chapterParts(desk: Desk, chapter: Chapter, number: number): Part[] {
  const parts = chapter.parts.flatMap((part) => {
    const tool = desk.byId[part.tool];
    return tool ? [{ part, tool }] : [];
  });
  if (parts.length === 0) return [];
  const isShared = parts.length > 1;
  const heading: Part = { kind: 'heading', level: 1, id: `chapter-${chapter.id}`, words: [{ text: `${number} ${desk.words.strategy(`chapter.${chapter.id}`)}` }] };
  const body = parts.flatMap(({ part, tool }) => {
    const title: Part = { kind: 'heading', level: 2, id: `${chapter.id}-${tool.id}`, words: [runOf(desk, tool.text[desk.locale].title)] };
    const firstChapter = chapters.find((each) => each.parts.some((other) => other.tool === tool.id));
    const own = toolParts(desk, tool, { part, level: isShared ? nextLevel(2) : 2, isFirst: firstChapter === chapter });
    return isShared ? [title, ...own] : own;
  });
  return [heading, ...body];
}

/** Puts a learner's workbook together as the draft outline of a strategy: cover, one page in plain language, ten chapters and annexes. */
export function assembleStrategy(of: StrategyOf): Paper {
  const desk = setDesk(of);
  const { strategy } = of.words;
  return {
    title: titleOf(desk),
    mark: strategy('mark'),
    lang: of.locale,
    madeAt: of.now,
    parts: [
      ...coverParts(desk),
      ...onePageParts(desk),
      { kind: 'page' },
      ...chapters.flatMap((chapter, index) => chapterParts(desk, chapter, index + 1)),
      ...timelineParts(desk),
      ...sourceParts(desk),
      ...openFieldParts(desk),
    ],
  };
}

/** Tells whether anything was written into the workbook at all. */
export function hasWords(values: StrategyOf['values']): boolean {
  return Object.values(values).some((tool) => Object.values(tool ?? {}).some((value) => !isEmpty(value)));
}

