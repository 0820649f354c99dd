import type { RepeatField } from '../content/tool';
import { outbox } from '../../platform/outbox.client';
import { newId } from '../../platform/ids';
import { shownRows } from './rows';
import { findRepeat, listRows, rowPath } from './tool';
import { readControl, readValues, saveField, say, writeControl, type ToolOnPage } from './tool-page.client';
import { listChosen } from './values';
import { fill, rowHeading } from './words';

interface RowsOnPage {
  tool: ToolOnPage;
  field: RepeatField;
  container: HTMLElement;
  add: HTMLButtonElement;
  /** what follows from changed fields is shown by the form */
  changed: (paths: readonly string[]) => void;
}

function elementsOf({ container }: RowsOnPage): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('[data-row]')];
}

function elementOf(rows: RowsOnPage, row: string): HTMLElement | undefined {
  return elementsOf(rows).find(({ dataset }) => dataset.row === row);
}

function pathsOf({ field }: RowsOnPage, row: string): string[] {
  return field.fields.map((sub) => rowPath(field.id, row, sub.id));
}

function isShown(element: HTMLElement): boolean {
  return !element.hidden;
}

function showButtons(rows: RowsOnPage): void {
  const shown = elementsOf(rows).filter(isShown);
  const isFewest = shown.length <= Math.max(1, rows.field.min);
  for (const element of elementsOf(rows)) element.querySelector<HTMLButtonElement>('[data-remove]')?.toggleAttribute('hidden', isFewest);
  rows.add.hidden = shown.length >= rows.field.max;
}

function focusFirst(row: HTMLElement | undefined): void {
  row?.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea')?.focus();
}

/** A copy of the last row under another number, blank. */
function copyRow(rows: RowsOnPage, row: string): HTMLElement | undefined {
  const last = elementsOf(rows).at(-1);
  const from = last?.dataset.row;
  if (!last || from === undefined) return undefined;
  const { field, tool } = rows;
  const holder = document.createElement('div');
  const heading = (of: string) => rowHeading(tool.data.words, field.id, of);
  holder.innerHTML = last.outerHTML.replaceAll(`${field.id}.${from}.`, `${field.id}.${row}.`).replaceAll(heading(from), heading(row)).replace(`data-row="${from}"`, `data-row="${row}"`);
  const copy = holder.firstElementChild;
  if (!(copy instanceof HTMLElement)) return undefined;
  last.after(copy);
  for (const path of pathsOf(rows, row)) writeControl(tool.form, path, '');
  copy.querySelector('[data-remove]')?.remove();
  addRemove(rows, copy);
  return copy;
}

function firstHidden(rows: RowsOnPage): HTMLElement | undefined {
  const shown = elementsOf(rows).filter(isShown).map(({ dataset }) => Number(dataset.row));
  const last = Math.max(0, ...shown);
  const hidden = elementsOf(rows).filter((element) => element.hidden);
  return hidden.find(({ dataset }) => Number(dataset.row) > last);
}

function addRow(rows: RowsOnPage): void {
  const present = new Set(elementsOf(rows).map(({ dataset }) => dataset.row));
  const unused = listRows(rows.field).find((row) => !present.has(row) && Number(row) > Math.max(...[...present].map(Number)));
  const gap = elementsOf(rows).find((element) => element.hidden);
  const element = firstHidden(rows) ?? (unused === undefined ? gap : copyRow(rows, unused));
  if (!element) return;
  element.hidden = false;
  showButtons(rows);
  focusFirst(element);
  say(rows.tool, fill(rows.tool.data.words.strings.added, { number: element.dataset.row ?? '' }));
}

// The row keeps its number: what was chosen elsewhere by that number must not come to mean another entry.
function emptyRow(rows: RowsOnPage, row: string): void {
  const { tool } = rows;
  const moved = pathsOf(rows, row).filter((path) => readControl(tool.form, path) !== '');
  for (const path of moved) {
    writeControl(tool.form, path, '');
    saveField(tool, path);
  }
  const element = elementOf(rows, row);
  if (element) element.hidden = true;
  if (elementsOf(rows).filter(isShown).length < Math.max(1, rows.field.min)) element?.removeAttribute('hidden');
  showButtons(rows);
  rows.changed(moved);
  focusFirst(elementsOf(rows).find(isShown));
  say(tool, fill(tool.data.words.strings.removed, { number: row }));
}

/** Takes an entry out of everything in other tools that has chosen it. */
function clearUses({ data }: ToolOnPage, entry: string): void {
  for (const { tool, path, value, seen } of data.uses[entry] ?? []) {
    const rest = listChosen(value).filter((id) => id !== entry);
    outbox().put({ kind: 'field', address: { tool, field: path }, body: { value: rest.join(' '), seen, write: `${newId()}-1` } });
  }
}

function askBeforeRemoving(rows: RowsOnPage, element: HTMLElement, entry: string): void {
  const { strings } = rows.tool.data.words;
  const uses = rows.tool.data.uses[entry] ?? [];
  element.querySelector('[data-ask]')?.remove();
  const box = document.createElement('div');
  box.className = 'notice warn';
  box.dataset.ask = '';
  box.setAttribute('role', 'alert');
  const words = document.createElement('p');
  words.textContent = fill(strings.used, { count: uses.length });
  const buttons = document.createElement('p');
  buttons.className = 'workbook-buttons';
  const clear = makeButton(strings.usedClear, () => {
    clearUses(rows.tool, entry);
    box.remove();
    emptyRow(rows, entry.split('.')[1] ?? '');
  });
  buttons.append(clear, makeButton(strings.usedKeep, () => box.remove()));
  box.append(words, buttons);
  element.append(box);
  clear.focus();
}

function removeRow(rows: RowsOnPage, element: HTMLElement): void {
  const row = element.dataset.row ?? '';
  const entry = `${rows.field.id}.${row}`;
  if ((rows.tool.data.uses[entry] ?? []).length > 0) askBeforeRemoving(rows, element, entry);
  else emptyRow(rows, row);
}

function makeButton(words: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet small';
  button.textContent = words;
  button.addEventListener('click', press);
  return button;
}

function addRemove(rows: RowsOnPage, element: HTMLElement): void {
  const remove = makeButton(rows.tool.data.words.strings.remove, () => removeRow(rows, element));
  remove.dataset.remove = '';
  element.append(remove);
}

function enhanceRepeat(tool: ToolOnPage, container: HTMLElement, changed: RowsOnPage['changed']): RowsOnPage | null {
  const field = findRepeat(tool.data.tool, container.dataset.repeat ?? '');
  if (!field || field.rows) return null;
  const more = container.querySelector('details.workbook-more');
  more?.replaceWith(...more.querySelectorAll<HTMLElement>('[data-row]'));
  const add = makeButton(tool.data.words.strings.add, () => addRow(rows));
  const rows: RowsOnPage = { tool, field, container, add, changed };
  for (const element of elementsOf(rows)) addRemove(rows, element);
  container.append(add);
  return rows;
}

function showRows(rows: RowsOnPage): void {
  const shown = shownRows(rows.field, readValues(rows.tool));
  for (const element of elementsOf(rows)) element.hidden = !shown.includes(element.dataset.row ?? '');
  showButtons(rows);
}

/** Makes repeated entries a list that grows and shrinks by buttons; `waiting` are fields whose value waits on this device. */
export function enhanceRows(tool: ToolOnPage, waiting: readonly string[], changed: RowsOnPage['changed']): { show: () => void } {
  const containers = [...tool.form.querySelectorAll<HTMLElement>('[data-repeat]')];
  const all = containers.flatMap((container) => enhanceRepeat(tool, container, changed) ?? []);
  for (const rows of all) {
    const wanted = waiting.filter((path) => path.startsWith(`${rows.field.id}.`)).map((path) => path.split('.')[1] ?? '');
    for (const row of new Set(wanted)) if (!elementOf(rows, row)) copyRow(rows, row);
  }
  return { show: () => all.forEach(showRows) };
}
