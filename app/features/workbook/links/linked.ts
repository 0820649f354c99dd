import type { Piece } from '../../content/piece';
import type { SimpleField } from '../../content/tool';
import { isEmpty } from '../tool';
import { listEntries, listUses, type Entry, type Workbook } from './workbook';

/** Another tool as a page names it and leads to it. */
export interface LinkedTool {
  title: Piece;
  /** address of its lesson; null when that is not open */
  url: string | null;
}

/** Where an entry of this tool is chosen elsewhere, so that taking it away can ask first. */
export interface Use {
  tool: string;
  path: string;
  /** all that the place has chosen, and the write that brought it */
  value: string;
  seen: string | null;
}

/** The learner's other tools as far as one tool uses them or is used by them, and that tool itself. */
export interface LinkedTools {
  workbook: Workbook;
  tools: Readonly<Record<string, LinkedTool | undefined>>;
  /** the write that brought each saved value, by tool and path */
  writeIds: Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>>;
}

/** What a tool's page has when nothing is linked. */
export const noLinks: LinkedTools = { workbook: { tools: {}, values: {} }, tools: {}, writeIds: {} };

/** A tool's view of the learner's other tools. */
export class Linked {
  constructor(
    private readonly links: LinkedTools,
    private readonly toolId: string,
  ) {}

  get workbook(): Workbook {
    return this.links.workbook;
  }

  get tools(): LinkedTools['tools'] {
    return this.links.tools;
  }

  /** The entries a field can choose now; empty for other fields. */
  entriesOf(field: SimpleField): Entry[] {
    return field.kind === 'entries' ? listEntries(this.workbook, field.from) : [];
  }

  /** The text of an earlier tool that a field is offered; null when that tool has none yet. */
  offerOf(field: SimpleField): string | null {
    const offer = 'offer' in field ? field.offer : undefined;
    const text = offer && this.workbook.values[offer.tool]?.[offer.field];
    return isEmpty(text) ? null : (text ?? null);
  }

  /** Where each entry of this tool is chosen in other tools. */
  uses(): Record<string, Use[]> {
    const uses = Object.entries(listUses(this.workbook, this.toolId));
    return Object.fromEntries(uses.map(([entry, places]) => [entry, places.map((place) => ({ ...place, seen: this.links.writeIds[place.tool]?.[place.path] ?? null }))]));
  }
}
