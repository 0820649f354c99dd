import { lastFilledRow, rowPath, type RepeatField } from './tool';
import { readControl, readValues, saveField, say, writeControl, type ToolOnPage } from './tool-page.client';

interface RowsOnPage {
  tool: ToolOnPage;
  field: RepeatField;
  rows: HTMLElement[];
  shown: number;
  add: HTMLButtonElement;
  /** what follows from changed fields is shown by the form */
  changed: (paths: readonly string[]) => void;
}

function pathsOf(field: RepeatField, row: number): string[] {
  return field.fields.map((sub) => rowPath(field.id, row, sub.id));
}

function show(rows: RowsOnPage): void {
  const fewest = Math.max(1, rows.field.min);
  rows.rows.forEach((row, index) => {
    row.hidden = index >= rows.shown;
    const remove = row.querySelector<HTMLButtonElement>('[data-remove]');
    if (remove) remove.hidden = rows.shown <= fewest;
  });
  rows.add.hidden = rows.shown >= rows.rows.length;
}

function focusFirst(row: HTMLElement | undefined): void {
  row?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}

function addRow(rows: RowsOnPage): void {
  rows.shown += 1;
  show(rows);
  focusFirst(rows.rows[rows.shown - 1]);
  say(rows.tool, rows.tool.data.strings.added.replace('{{number}}', String(rows.shown)));
}

// The entries below move up, so that rows stay without gaps.
function removeRow(rows: RowsOnPage, removed: number): void {
  const { tool, field } = rows;
  const moved: string[] = [];
  for (let row = removed; row <= rows.shown; row += 1) {
    const below = pathsOf(field, row + 1);
    pathsOf(field, row).forEach((path, index) => {
      const value = row < rows.shown ? readControl(tool.form, below[index] ?? '') : '';
      if (readControl(tool.form, path) === value) return;
      writeControl(tool.form, path, value);
      saveField(tool, path);
      moved.push(path);
    });
  }
  rows.shown -= 1;
  show(rows);
  rows.changed(moved);
  focusFirst(rows.rows[Math.min(removed, rows.shown) - 1]);
  say(tool, tool.data.strings.removed.replace('{{number}}', String(removed)));
}

function makeButton(words: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet small';
  button.textContent = words;
  button.addEventListener('click', press);
  return button;
}

function enhanceRepeat(tool: ToolOnPage, container: HTMLElement, changed: RowsOnPage['changed']): void {
  const fields = tool.data.tool.groups.flatMap((group) => group.fields);
  const field = fields.find(({ id }) => id === container.dataset.repeat);
  if (field?.kind !== 'repeat') return;
  const more = container.querySelector('details.workbook-more');
  const folded = [...(more?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const elements = [...container.querySelectorAll<HTMLElement>('[data-row]')];
  more?.replaceWith(...folded);
  const shown = Math.max(elements.length - folded.length, lastFilledRow(field, readValues(tool)));
  const add = makeButton(tool.data.strings.add, () => addRow(rows));
  const rows: RowsOnPage = { tool, field, rows: elements, shown, add, changed };
  elements.forEach((element, index) => {
    const remove = makeButton(tool.data.strings.remove, () => removeRow(rows, index + 1));
    remove.dataset.remove = '';
    element.append(remove);
  });
  container.append(add);
  show(rows);
}

/** Makes repeated entries a list that grows and shrinks by buttons. */
export function enhanceRows(tool: ToolOnPage, changed: RowsOnPage['changed']): void {
  for (const container of tool.form.querySelectorAll<HTMLElement>('[data-repeat]')) enhanceRepeat(tool, container, changed);
}
