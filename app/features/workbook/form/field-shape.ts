import type { Translate } from '../../../platform/strings';
import type { Locale } from '../../../platform/locale';
import type { ToolHint } from '../../content/aims/aims';
import type { Piece } from '../../content/piece';
import type { SimpleField, Tool, ToolText } from '../../content/tool';
import type { Linked } from '../links/linked';
import type { Version } from '../version';
import { writeAmount, type PlainWords } from '../words';

/** The name of the learner's aim, and what a tool says to it. */
export interface ToolAim extends ToolHint {
  title: Piece;
}

/** What all fields of one form share. */
export interface FormContext {
  tool: Tool;
  text: ToolText;
  values: Readonly<Record<string, string | undefined>>;
  others: Readonly<Record<string, readonly Version[] | undefined>>;
  /** fields whose typed value could not be saved */
  problems: Readonly<Record<string, unknown>>;
  /** the learner's other tools, as far as this one uses them */
  linked: Linked;
  words: PlainWords;
  /** what this tool says to somebody with the learner's aim */
  aim?: ToolAim | undefined;
  /** the name of the city team that shares the tool */
  team?: string | undefined;
  lessonUrl: string;
  locale: Locale;
  /** asked for once per form: the hook costs more than a whole field */
  t: Translate<'workbook'>;
}

export interface FieldProps {
  field: SimpleField;
  path: string;
  form: FormContext;
  /** the label when the row's heading says it already */
  isAlone?: boolean;
}

/** The id of a field's first control, to which links and labels lead. */
export function controlId(path: string): string {
  return `f-${path}`;
}

const fewOptions = 3;

/** Tells whether one answer is chosen from a list that opens: countries, and in a row all but the shortest choices. */
export function isSelect(field: SimpleField, path: string): boolean {
  if (field.kind === 'list') return true;
  if (!path.includes('.')) return false;
  return field.kind === 'scale' || (field.kind === 'choice' && field.options.length >= fewOptions);
}

/** Why a typed value could not be saved, in a sentence. */
export function problemOf(field: SimpleField, t: Translate<'workbook'>, locale: Locale): string {
  if ('maxLength' in field) return t('problem.tooLong', { max: field.maxLength });
  if (field.kind === 'month') return t('problem.badMonth');
  if (field.kind === 'number') return t('problem.badNumber', { min: writeAmount(field.min, locale, undefined), max: writeAmount(field.max, locale, undefined) });
  return t('problem.badValue');
}
