import { outbox } from '../../platform/outbox.client';
import type { IslandData } from './form/tool-form';
import { checkValue, listChosen } from './values';

/** A tool on its page: the form, what the server said about it, and the writes of this page. */
export interface ToolOnPage {
  form: HTMLFormElement;
  data: IslandData;
  paths: readonly string[];
  /** this page's writes are numbered, so that the server knows their order */
  page: string;
  writes: number;
  /** the write whose value each field showed when the page was made, or that waited on this device */
  seen: Map<string, string>;
}

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The controls of a field: several for a choice, otherwise one. */
export function controlsOf(form: HTMLFormElement, path: string): Control[] {
  return [...form.querySelectorAll<Control>('input, select, textarea')].filter((control) => control.name === path);
}

/** Tells a button or box of a choice from the other controls. */
export function isChoice(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');
}

function valueIn(values: FormData, path: string): string {
  return values.getAll(path).map(String).filter(Boolean).join(' ');
}

/** What stands in a field of the form; of several boxes all that are ticked, with a space between. */
export function readControl(form: HTMLFormElement, path: string): string {
  return valueIn(new FormData(form), path);
}

/** Puts a value into a field of the form; an empty one leaves no answer chosen. */
export function writeControl(form: HTMLFormElement, path: string, value: string): void {
  const chosen = listChosen(value);
  for (const control of controlsOf(form, path)) {
    if (isChoice(control)) control.checked = chosen.includes(control.value);
    else if (control.type !== 'hidden') control.value = value;
  }
}

/** What stands in all fields of the form. */
export function readValues({ form, paths }: ToolOnPage): Record<string, string> {
  const values = new FormData(form);
  return Object.fromEntries(paths.map((path) => [path, valueIn(values, path)]));
}

/** What stands in all fields, as it is saved: what cannot be saved counts as empty. */
export function readChecked(tool: ToolOnPage): Record<string, string> {
  const typed = Object.entries(readValues(tool));
  return Object.fromEntries(
    typed.map(([path, value]) => {
      const result = checkValue(tool.data.tool, path, value);
      return [path, 'refused' in result ? '' : result.value];
    }),
  );
}

/** The element around a field with its label and notes. */
export function fieldElement(tool: ToolOnPage, path: string): HTMLElement | null {
  return [...tool.form.querySelectorAll<HTMLElement>('[data-field]')].find((element) => element.dataset.field === path) ?? null;
}

/** What an operation about this field is about. */
export function addressOf(tool: ToolOnPage, path: string): Record<string, string> {
  return { tool: tool.data.tool.id, field: path };
}

/** Keeps a field on this device and sends it soon; a value that the tool cannot hold stays on the page only. */
export function saveField(tool: ToolOnPage, path: string): void {
  const result = checkValue(tool.data.tool, path, readControl(tool.form, path));
  if ('refused' in result) return;
  tool.writes += 1;
  const body = { value: result.value, seen: tool.seen.get(path) ?? null, write: `${tool.page}-${tool.writes}` };
  outbox().put({ kind: 'field', address: addressOf(tool, path), body });
}

/** Speaks a sentence to screen readers. */
export function say(tool: ToolOnPage, sentence: string): void {
  const place = tool.form.querySelector('[data-said]');
  if (place) place.textContent = sentence;
}
