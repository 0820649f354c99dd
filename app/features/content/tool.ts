import type { ByLocale, Phrase, Piece } from './piece';

interface FieldBase {
  id: string;
  required: boolean;
}

export type SimpleField =
  | (FieldBase & { kind: 'text' | 'longtext'; maxLength: number })
  | (FieldBase & { kind: 'list'; list: 'countries' })
  | (FieldBase & { kind: 'choice'; options: string[] })
  | (FieldBase & { kind: 'scale'; scale: string })
  | (FieldBase & { kind: 'month' });

export type ToolField = SimpleField | (FieldBase & { kind: 'repeat'; min: number; max: number; fields: SimpleField[] });

export interface ToolChart {
  id: string;
  kind: 'bars';
  fields: string[];
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
  /** only choice: by option id */
  options: Record<string, Piece>;
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
  /** ids of the glossary terms used in the intro */
  terms: string[];
  missing: number;
}

/** A tool of the workbook: fields without words, and the words in five languages. */
export interface Tool {
  id: string;
  /** steps by scale id: level: 6 means 0 to 5 */
  scales: Record<string, number>;
  groups: ToolGroup[];
  charts: ToolChart[];
  text: ByLocale<ToolText>;
}
