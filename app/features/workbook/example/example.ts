import type { Locale } from '../../../platform/locale';
import type { Tool } from '../../content/tool';
import type { Workbook } from '../links/workbook';

/** Tells whether there is a filled example of a tool. */
export function hasExample(tool: Tool, locale: Locale): boolean {
  return Object.keys(tool.text[locale].sample ?? {}).length > 0;
}

/** The workbook of the example city: every tool as it filled it in, in one language, so that one tool names the entries of another. */
export function exampleWorkbook(tools: Readonly<Record<string, Tool>>, locale: Locale): Workbook {
  const valuesOf = (tool: Tool) => Object.fromEntries(Object.entries(tool.text[locale].sample ?? {}).map(([path, { text }]) => [path, text]));
  return { tools, values: Object.fromEntries(Object.entries(tools).map(([id, tool]) => [id, valuesOf(tool)])) };
}
