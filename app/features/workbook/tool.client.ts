import { newId } from '../../platform/ids';
import { outbox } from '../../platform/outbox.client';
import { barWidth, checkValue, findField, findPersonalData, listPaths, missingFields } from './tool';
import type { IslandData } from './tool-form';
import {
  addressOf,
  controlsOf,
  fieldElement,
  isRadio,
  readControl,
  readValues,
  saveField,
  say,
  writeControl,
  type Control,
  type ToolOnPage,
} from './tool-page.client';
import { enhanceRows } from './tool-rows.client';
import { markSeen } from './version';

function restoreField(tool: ToolOnPage, path: string): void {
  const op = outbox().pending('field', addressOf(tool, path));
  if (typeof op?.value !== 'string') return;
  writeControl(tool.form, path, op.value);
  tool.seen.set(path, typeof op.write === 'string' ? op.write : op.id);
}

function wasTyped(control: Control): boolean {
  if (isRadio(control)) return control.checked && !control.defaultChecked;
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
  const { strings } = tool.data;
  if (count) {
    count.hidden = value === '';
    count.textContent = strings.count.replace('{{used}}', String(value.length)).replace('{{max}}', count.dataset.count ?? '');
  }
  const found = findField(tool.data.tool, path)?.kind.endsWith('text') ? findPersonalData(value) : null;
  const words = found ? strings[found] : '';
  if (warning && warning.textContent !== words) warning.textContent = words;
}

/** Marks a month that cannot be read; while somebody is still typing it, only takes the mark away. */
function showMonth(tool: ToolOnPage, path: string, isLeaving: boolean): void {
  const [control] = controlsOf(tool.form, path);
  if (!control?.hasAttribute('data-month')) return;
  const isWrong = 'refused' in checkValue(tool.data.tool, path, control.value);
  const warning = fieldElement(tool, path)?.querySelector<HTMLElement>('[data-warning]');
  const isShown = isWrong && (isLeaving || control.getAttribute('aria-invalid') === 'true');
  if (isShown) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
  if (warning) warning.textContent = isShown ? tool.data.strings.badMonth : '';
}

function showMissing(tool: ToolOnPage, values: Record<string, string>): void {
  const missing = missingFields(tool.data.tool, values);
  const some = tool.form.querySelector<HTMLElement>('[data-missing-some]');
  const none = tool.form.querySelector<HTMLElement>('[data-missing-none]');
  if (!some || !none) return;
  if (missing.length === 0 && none.hidden) say(tool, none.textContent ?? '');
  some.hidden = missing.length === 0;
  none.hidden = missing.length > 0;
  some.querySelector('ul')?.replaceChildren(...missing.map((path) => missingItem(path, tool.data.labels[path] ?? path)));
}

function missingItem(path: string, label: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#f-${path}`;
  link.textContent = label;
  item.append(link);
  return item;
}

function showCharts(tool: ToolOnPage, values: Record<string, string>): void {
  for (const chart of tool.data.tool.charts) {
    const figure = [...tool.form.querySelectorAll<HTMLElement>('[data-chart]')].find(({ dataset }) => dataset.chart === chart.id);
    if (figure) showChart(tool, figure, { fields: chart.fields, values });
  }
}

function showBar(figure: HTMLElement, path: string, { width, word }: { width: number; word: string }): void {
  for (const bar of figure.querySelectorAll<SVGElement>('[data-bar]')) {
    if (bar.dataset.bar === path) bar.setAttribute('width', String(width));
  }
  for (const place of figure.querySelectorAll<HTMLElement | SVGElement>('[data-bar-word]')) {
    if (place.dataset.barWord === path) place.textContent = word;
  }
}

function levelOf({ tool, scales, strings }: IslandData, path: string, value: string | undefined): { width: number; word: string } {
  const field = findField(tool, path);
  if (!value || field?.kind !== 'scale') return { width: 0, word: strings.none };
  const level = Number(value);
  return { width: barWidth(level, tool.scales[field.scale] ?? 0), word: `${level} – ${scales[field.scale]?.[level] ?? ''}` };
}

function showChart({ data }: ToolOnPage, figure: HTMLElement, { fields, values }: { fields: readonly string[]; values: Record<string, string> }): void {
  const words = fields.map((path) => {
    const level = levelOf(data, path, values[path]);
    showBar(figure, path, level);
    return `${data.labels[path] ?? path}: ${level.word}`;
  });
  const isEmpty = fields.every((path) => !values[path]);
  figure.querySelector('[data-chart-empty]')?.toggleAttribute('hidden', !isEmpty);
  figure.querySelector('[data-chart-pair]')?.toggleAttribute('hidden', isEmpty);
  const describe = figure.querySelector('[data-chart-desc]');
  if (describe) describe.textContent = words.join('; ');
}

function refresh(tool: ToolOnPage): void {
  const values = readValues(tool);
  showMissing(tool, values);
  showCharts(tool, values);
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
    showMonth(tool, path, false);
    refresh(tool);
  });
  tool.form.addEventListener('change', ({ target }) => {
    const path = pathOf(tool, target);
    if (path !== null) showMonth(tool, path, true);
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
  saveEarlyTyping(tool);
  enhanceRows(tool, (paths) => {
    for (const path of paths) showNote(tool, path);
    refresh(tool);
  });
  for (const path of tool.paths) showNote(tool, path);
  refresh(tool);
  listen(tool);
}
