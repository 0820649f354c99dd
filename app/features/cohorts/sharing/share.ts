import { z } from 'zod';
import { listChoices, type Workbook } from '../../workbook/links/workbook';
import { isEmpty, rowPath, type ToolDefinition, type ToolValues } from '../../workbook/tool';
import { hideSmallGroups, smallestShown } from '../small-groups';

/** How many copies of one tool a learner may show to a cohort at a time. */
export const maxShares = 10;

/** The tools whose sharing is counted for trainers. */
export const countedTools = ['wb-stakeholders', 'wb-actions', 'wb-charter'] as const;
export type CountedTool = (typeof countedTools)[number];

/** A tool as it was shown: what stood in it, and of other tools nothing but the names of entries that it chooses. */
export interface ShareContent {
  values: Record<string, string>;
  names: Record<string, Record<string, string>>;
  /** the name of the city team whose tool it was, if it was one's */
  team?: string | undefined;
}

const texts = z.record(z.string(), z.string());
const contentShape = z.object({ values: texts, names: z.record(z.string(), texts), team: z.string().optional() });

/** A copy as its row holds it. */
export function readContent(json: string): ShareContent {
  return contentShape.parse(JSON.parse(json));
}

const filled = (values: ToolValues): [string, string][] => Object.entries(values).flatMap(([path, value]): [string, string][] => (isEmpty(value) ? [] : [[path, value ?? '']]));

/** Where the names of the entries stand that a tool chooses from others. */
function listUsedNames(tool: ToolDefinition, own: ToolValues): { toolId: string; path: string }[] {
  const choices = listChoices(tool, own).flatMap(({ field, chosen }) => field.from.map((source) => ({ source, chosen })));
  return choices.filter(({ source }) => source.tool !== tool.id).flatMap(({ source, chosen }) => {
    const mark = `${source.repeat}.`;
    return chosen.filter((entry) => entry.startsWith(mark)).map((entry) => ({ toolId: source.tool, path: rowPath(source.repeat, entry.slice(mark.length), source.name) }));
  });
}

/** The copy of a tool of a workbook as it stands; null while nothing is written in it. */
export function contentOf(tool: ToolDefinition, workbook: Workbook): ShareContent | null {
  const own = workbook.values[tool.id] ?? {};
  const values = Object.fromEntries(filled(own).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (Object.keys(values).length === 0) return null;
  const names: Record<string, Record<string, string>> = {};
  for (const { toolId, path } of listUsedNames(tool, own)) {
    const name = workbook.values[toolId]?.[path];
    if (!isEmpty(name)) (names[toolId] ??= {})[path] = name ?? '';
  }
  return { values, names };
}

/** A copy as a workbook to be read: the tool itself, and of the others the names that it uses. */
export function workbookOf(tool: ToolDefinition, content: ShareContent, tools: Workbook['tools']): Workbook {
  return { tools: { ...tools, [tool.id]: tool }, values: { ...content.names, [tool.id]: content.values } };
}

/**
 * What trainers see of how many show their tools: nothing while fewer than five do, and of each tool how many show it unless
 * they, or those who do not, are fewer than five.
 */
export function shownSharing({ learners, tools }: { learners: number; tools: Partial<Record<CountedTool, number>> }): { learners: number | null; tools: { toolId: CountedTool; count: number | null }[] } {
  const isShown = learners >= smallestShown;
  return {
    learners: isShown ? learners : null,
    tools: countedTools.map((toolId) => {
      const having = tools[toolId] ?? 0;
      const [first] = hideSmallGroups([{ key: 'with', count: having }, { key: 'without', count: learners - having }]);
      return { toolId, count: isShown ? (first?.count ?? null) : null };
    }),
  };
}
