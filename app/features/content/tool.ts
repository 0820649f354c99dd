import type { ByLocale, Phrase, Piece } from './piece';

/** Holds when the named field of the same row is filled and fits; on a choice, numbers mean places in its options, from 0. */
export interface Condition {
  field: string;
  is?: string[];
  atLeast?: number;
  atMost?: number;
  /** false: holds when the field is empty */
  filled?: boolean;
}

/** The entries of a repeated field, by the field that names them: `{ tool: wb-stakeholders, repeat: stakeholders, name: name }`. */
export interface EntrySource {
  tool: string;
  repeat: string;
  name: string;
}

interface FieldBase {
  id: string;
  required: boolean;
  /** only in a row: required as well when all of these hold */
  requiredWhen?: Condition[];
}

interface TextField extends FieldBase {
  kind: 'text' | 'longtext';
  maxLength: number;
  /** a text of an earlier tool that is offered here */
  offer?: { tool: string; field: string };
  /** only in a row: a wording is proposed for each answer of this field of the row */
  proposeBy?: string;
}

export type SimpleField =
  | TextField
  | (FieldBase & { kind: 'list'; list: 'countries' })
  | (FieldBase & { kind: 'choice'; options: string[] })
  | (FieldBase & { kind: 'tags'; options: string[] })
  | (FieldBase & { kind: 'scale'; scale: string })
  | (FieldBase & { kind: 'month' })
  | (FieldBase & { kind: 'number'; min: number; max: number; decimals: number; unit?: 'euro' })
  | (FieldBase & { kind: 'entries'; from: EntrySource[]; many: boolean });

export interface RepeatField extends FieldBase {
  kind: 'repeat';
  /** so many whole rows are needed when the field is required */
  min: number;
  max: number;
  /** rows that are always there, by their ids; without them rows count from 1 */
  rows?: string[];
  fields: SimpleField[];
}

export type ToolField = SimpleField | RepeatField;

/** The rows of a repeated field that count, and the product of which of their fields. */
export interface Term {
  /** another tool than the one the term stands in */
  tool?: string;
  repeat: string;
  if?: Condition[];
  multiply: string[];
}

/** A number that the platform works out: a sum over rows, a share in per cent, or one product per row. */
export type ToolResult =
  | { id: string; kind: 'total'; of: Term[]; unit?: 'euro' }
  | { id: string; kind: 'share'; part: Term[]; whole: Term[] }
  | { id: string; kind: 'rows'; of: Term; /** from here on a row is marked */ mark: number };

/** A remark that the platform makes, never a block: it stands as long as what it asks for does not hold. */
export type ToolNote =
  | { id: string; kind: 'count'; repeat: string; rows?: string[]; if: Condition[]; atLeast: number }
  | { id: string; kind: 'distinct'; repeat: string; field: string; atLeast: number }
  | { id: string; kind: 'none'; repeat: string; rows?: string[]; if: Condition[] }
  | { id: string; kind: 'chosen'; of: EntrySource; if: Condition[]; by: string }
  | { id: string; kind: 'result'; result: string; atLeast: number };

export type ToolChart =
  | { id: string; kind: 'bars'; fields: string[] }
  | { id: string; kind: 'map'; repeat: string; name: string; across: string; up: string; size: string; /** entries that the picture marks with an arrow */ lift?: Condition[] }
  | { id: string; kind: 'timeline'; repeat: string; name?: string; from: string; to: string; mark?: string }
  | { id: string; kind: 'chain'; fields: string[] }
  | { id: string; kind: 'change'; repeats: string[]; from: string; to: string };

/** So many steps, the lowest of which is `from`: { from: 1, steps: 5 } is 1 to 5. */
export interface Scale {
  from: number;
  steps: number;
}

export interface ToolGroup {
  id: string;
  fields: ToolField[];
}

export interface FieldText {
  label: Piece;
  hint?: Piece;
  example?: Piece;
  /** only repeat: heading of a row, with {{number}} */
  row?: Piece;
  /** only choice and tags: by option id */
  options: Record<string, Piece>;
  /** only repeat with rows of its own: by row id */
  rows?: Record<string, Piece>;
  /** only with proposeBy: by the answer for which it is proposed */
  proposals?: Record<string, Piece>;
}

export interface ToolText {
  title: Piece;
  intro: Phrase | null;
  groups: Record<string, { title: Piece; intro?: Piece }>;
  /** by path without row numbers: city_name, processes, processes.name */
  fields: Record<string, FieldText>;
  /** words of each step, lowest first */
  scales: Record<string, Piece[]>;
  charts: Record<string, { title: Piece; caption?: Piece }>;
  results: Record<string, { label: Piece; hint?: Piece }>;
  notes: Record<string, Piece>;
  /** the tool as an example city filled it in, by path with row numbers: values as they are saved, words in this language */
  sample?: Record<string, Piece>;
  /** ids of the glossary terms used in the intro */
  terms: string[];
  missing: number;
}

/** The page of a tool that no lesson asks for: its address below the language, and the lessons that lead to it. */
export interface OwnPage {
  path: string;
  beside: string[];
}

/** A tool of the workbook: fields without words, and the words in five languages. */
export interface Tool {
  id: string;
  page?: OwnPage | undefined;
  scales: Record<string, Scale>;
  groups: ToolGroup[];
  charts: ToolChart[];
  results: ToolResult[];
  notes: ToolNote[];
  text: ByLocale<ToolText>;
}
