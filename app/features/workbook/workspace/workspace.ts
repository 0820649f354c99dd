import { listRemarks } from '../links/results';
import type { Workbook } from '../links/workbook';
import { fullnessOf, type Fullness } from '../outline/outline';
import { missingFields } from '../rows';
import type { ToolDefinition } from '../tool';

/** What the workspace says of one tool. */
export interface ToolState {
  tool: ToolDefinition;
  fullness: Fullness;
  /** paths of required fields that are empty, in the order of the tool */
  missing: string[];
  /** whether any remark applies now */
  hasRemarks: boolean;
}

/** How a tool stands in its workbook: what is filled, what is missing by path, and whether remarks apply. */
export function stateOfTool(workbook: Workbook, tool: ToolDefinition): ToolState {
  const values = workbook.values[tool.id] ?? {};
  return { tool, fullness: fullnessOf(tool, values), missing: missingFields(tool, values), hasRemarks: listRemarks(workbook, tool.id).length > 0 };
}

/** The next thing to do: the first empty required field in the order of the course; null when none is empty. */
export function nextToDo(states: readonly ToolState[]): { toolId: string; path: string } | null {
  for (const { tool, missing } of states) {
    const [path] = missing;
    if (path !== undefined) return { toolId: tool.id, path };
  }
  return null;
}

/** Which part of its required fields a tool has, from 0 to 1; a tool that requires nothing has none. */
export function shareOfTool({ filled, required }: Pick<Fullness, 'filled' | 'required'>): number {
  return required === 0 ? 0 : filled / required;
}
