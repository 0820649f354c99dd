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

/** A tool's view of the learner's other tools. */
export class Linked {
  constructor(
    readonly workbook: Workbook,
    readonly tools: Readonly<Record<string, LinkedTool | undefined>>,
    private readonly of: { toolId: string; writeIds: Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>> },
  ) {}

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
    const uses = Object.entries(listUses(this.workbook, this.of.toolId));
    return Object.fromEntries(uses.map(([entry, places]) => [entry, places.map((place) => ({ ...place, seen: this.of.writeIds[place.tool]?.[place.path] ?? null }))]));
  }
}
