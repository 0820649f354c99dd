import { newId } from '../../platform/ids';
import { outbox } from '../../platform/outbox.client';
import { findPersonalData } from '../../platform/personal-data';
import { drawChart } from './charts/chart';
import { drawRemarks, drawResults } from './links/summary';
import { missingFields } from './rows';
import { findField, listPaths } from './tool';
import type { IslandData } from './form/tool-form';
import {
  addressOf,
  controlsOf,
  fieldElement,
  isChoice,
  readChecked,
  readControl,
  readValues,
  saveField,
  say,
  writeControl,
  type Control,
  type ToolOnPage,
} from './tool-page.client';
import { enhanceRows } from './tool-rows.client';
import { checkValue } from './values';
import { markSeen } from './version';
import { fill, fullLabelOf, writeAmount } from './words';

function restoreField(tool: ToolOnPage, path: string): void {
  const op = outbox().pending('field', addressOf(tool, path));
  if (typeof op?.value !== 'string') return;
  writeControl(tool.form, path, op.value);
  tool.seen.set(path, typeof op.write === 'string' ? op.write : op.id);
}

function wasTyped(control: Control): boolean {
  if (isChoice(control)) return control.checked !== control.defaultChecked;
  if (control.type === 'hidden') return false;
  if (control instanceof HTMLSelectElement) return !control.selectedOptions[0]?.defaultSelected && control.selectedIndex > 0;
  return control.value !== control.defaultValue;
}

// Somebody on a slow line may have typed before this code arrived.
function saveEarlyTyping(tool: ToolOnPage): void {
  for (const path of tool.paths) {
    if (controlsOf(tool.form, path).some(wasTyped)) saveField(tool, path);
    else restoreField(tool, path);
  }
}

function showNote(tool: ToolOnPage, path: string): void {
  const field = fieldElement(tool, path);
  const value = readControl(tool.form, path);
  const count = field?.querySelector<HTMLElement>('[data-count]');
  const warning = field?.querySelector<HTMLElement>('[data-warning]');
  const { strings } = tool.data.words;
  if (count) {
    count.hidden = value === '';
    count.textContent = fill(strings.count, { used: value.length, max: count.dataset.count ?? '' });
  }
  const found = findField(tool.data.tool, path)?.kind.endsWith('text') ? findPersonalData(value) : null;
  const words = found ? strings[found] : '';
  if (warning && warning.textContent !== words) warning.textContent = words;
}

function complaintOf({ data }: ToolOnPage, path: string): string {
  const field = findField(data.tool, path);
  const { strings, locale } = data.words;
  if (field?.kind !== 'number') return strings.badMonth;
  return fill(strings.badNumber, { min: writeAmount(field.min, locale, undefined), max: writeAmount(field.max, locale, undefined) });
}

/** Marks a month or number that cannot be read; while somebody is still typing it, only takes the mark away. */
function showUnread(tool: ToolOnPage, path: string, isLeaving: boolean): void {
  const [control] = controlsOf(tool.form, path);
  if (!control?.matches('[data-month], [data-number]')) return;
  const isWrong = 'refused' in checkValue(tool.data.tool, path, control.value);
  const warning = fieldElement(tool, path)?.querySelector<HTMLElement>('[data-warning]');
  const isShown = isWrong && (isLeaving || control.getAttribute('aria-invalid') === 'true');
  if (isShown) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
  if (warning) warning.textContent = isShown ? complaintOf(tool, path) : '';
}

function showMissing(tool: ToolOnPage, values: Record<string, string>): void {
  const missing = missingFields(tool.data.tool, values);
  const some = tool.form.querySelector<HTMLElement>('[data-missing-some]');
  const none = tool.form.querySelector<HTMLElement>('[data-missing-none]');
  if (!some || !none) return;
  if (missing.length === 0 && none.hidden) say(tool, none.textContent ?? '');
  some.hidden = missing.length === 0;
  none.hidden = missing.length > 0;
  some.querySelector('ul')?.replaceChildren(...missing.map((path) => missingItem(path, fullLabelOf(tool.data.words, path))));
}

function missingItem(path: string, label: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#f-${path}`;
  link.textContent = label;
  item.append(link);
  return item;
}

function fillPart(root: HTMLElement, selector: string, markup: string): void {
  const part = root.querySelector(selector);
  if (part && part.innerHTML !== markup) part.innerHTML = markup;
}

function showCharts({ data, form }: ToolOnPage, values: Record<string, string>): void {
  for (const chart of data.tool.charts) {
    const figure = [...form.querySelectorAll<HTMLElement>('[data-chart]')].find(({ dataset }) => dataset.chart === chart.id);
    if (!figure) continue;
    const drawn = drawChart({ chart, tool: data.tool, values, words: data.words, caption: figure.dataset.caption ?? '' });
    figure.querySelector('[data-chart-empty]')?.toggleAttribute('hidden', drawn !== null);
    figure.querySelector('[data-chart-pair]')?.toggleAttribute('hidden', drawn === null);
    fillPart(figure, '[data-chart-picture]', drawn?.picture ?? '');
    fillPart(figure, '[data-chart-table]', drawn?.table ?? '');
  }
}

function showSummary({ data, form }: ToolOnPage, values: Record<string, string>): void {
  const { tool, words } = data;
  const workbook = { tools: { ...data.workbook.tools, [tool.id]: tool }, values: { ...data.workbook.values, [tool.id]: values } };
  const parts = { results: drawResults({ workbook, tool, words }), remarks: drawRemarks({ workbook, tool, words }) };
  for (const [name, markup] of Object.entries(parts)) {
    form.querySelector(`[data-${name}-box]`)?.toggleAttribute('hidden', markup === '');
    fillPart(form, `[data-${name}]`, markup);
  }
}

function showProposals({ form }: ToolOnPage, values: Record<string, string>): void {
  for (const box of form.querySelectorAll<HTMLElement>('[data-proposal]')) {
    const path = box.querySelector<HTMLElement>('[data-take]')?.dataset.take ?? '';
    const isTaken = box.querySelector('[data-offered]')?.textContent === values[path];
    box.hidden = isTaken || values[box.dataset.proposalBy ?? ''] !== box.dataset.proposal;
  }
}

function refresh(tool: ToolOnPage): void {
  const values = readChecked(tool);
  showMissing(tool, values);
  showCharts(tool, values);
  showSummary(tool, values);
  showProposals(tool, values);
}

function takeOffer(tool: ToolOnPage, button: HTMLElement): void {
  const path = button.dataset.take ?? '';
  const box = button.closest<HTMLElement>('[data-offer]');
  writeControl(tool.form, path, box?.querySelector('[data-offered]')?.textContent ?? '');
  saveField(tool, path);
  showNote(tool, path);
  if (box) box.hidden = true;
  controlsOf(tool.form, path).at(0)?.focus();
  refresh(tool);
}

function pathOf(tool: ToolOnPage, target: EventTarget | null): string | null {
  const name = target instanceof Element ? target.getAttribute('name') : null;
  return name !== null && tool.paths.includes(name) ? name : null;
}

// Each field is saved already: a button that chooses another version sends the form as "left as it was".
function markAllSeen(tool: ToolOnPage): void {
  const marks = Object.entries(readValues(tool)).map(([path, value]) => [path, markSeen(tool.seen.get(path) ?? null, value)]);
  const hidden = tool.form.querySelector<HTMLInputElement>('input[name="seen"]');
  if (hidden) hidden.value = JSON.stringify(Object.fromEntries(marks));
}

function listen(tool: ToolOnPage): void {
  tool.form.addEventListener('input', ({ target }) => {
    const path = pathOf(tool, target);
    if (path === null) return;
    saveField(tool, path);
    showNote(tool, path);
    showUnread(tool, path, false);
    refresh(tool);
  });
  tool.form.addEventListener('change', ({ target }) => {
    const path = pathOf(tool, target);
    if (path !== null) showUnread(tool, path, true);
  });
  tool.form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-take]') : null;
    if (!button) return;
    event.preventDefault();
    takeOffer(tool, button);
  });
  tool.form.addEventListener('submit', (event) => {
    if (event.submitter?.hasAttribute('formaction')) return markAllSeen(tool);
    event.preventDefault();
    void outbox().flush();
  });
}

function readTool(form: HTMLFormElement): ToolOnPage | null {
  const text = form.querySelector('script[data-strings]')?.textContent;
  if (!text) return null;
  const data = JSON.parse(text) as IslandData;
  const seen = Object.entries(data.seen).flatMap(([path, writeId]) => (writeId ? [[path, writeId] as const] : []));
  return { form, data, paths: listPaths(data.tool), page: newId(), writes: 0, seen: new Map(seen) };
}

/** Saves each field while it is typed, brings back what waits on this device, and keeps rows, picture and missing fields live. */
export function enhance(form: HTMLElement): void {
  const tool = form instanceof HTMLFormElement ? readTool(form) : null;
  if (!tool) return;
  tool.form.autocomplete = 'off';
  const waiting = tool.paths.filter((path) => outbox().pending('field', addressOf(tool, path)));
  const rows = enhanceRows(tool, waiting, (paths) => {
    for (const path of paths) showNote(tool, path);
    refresh(tool);
  });
  saveEarlyTyping(tool);
  rows.show();
  for (const path of tool.paths) showNote(tool, path);
  refresh(tool);
  listen(tool);
}
