/** What is typed is kept on the device at once, on the server after a moment's rest, and shown as learners would read it. */

const restMs = 1500;

interface Kept {
  fields: Record<string, string>;
  seen: string;
}

function store(key: string, kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {
    // Where nothing may be kept on the device, the server still keeps it.
  }
}

function recall(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

const areasOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLTextAreaElement>('textarea')];

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(areasOf(form).map(({ name, value }) => [name, value]));
}

/** Puts what was typed before and not sent back into the form, with the words from which it was begun: others may count by now, and publishing will say so. */
function restore(form: HTMLFormElement, key: string): boolean {
  const kept = recall(key);
  const seen = form.querySelector<HTMLInputElement>('[name="seen"]');
  const changed = areasOf(form).filter(({ name, value }) => kept?.fields[name] !== undefined && kept.fields[name] !== value);
  if (!kept || !seen || changed.length === 0) return false;
  for (const area of changed) area.value = kept.fields[area.name] ?? area.value;
  seen.value = kept.seen;
  return true;
}

/** A form sent to one of its other doors, as its buttons would. */
async function send(form: HTMLFormElement, button: string): Promise<Document | null> {
  const address = form.querySelector<HTMLButtonElement>(button)?.formAction;
  if (!address) return null;
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const answer = await fetch(address, { method: 'POST', body });
  if (!answer.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

function show(form: HTMLFormElement, page: Document | null): void {
  for (const part of ['#preview', '.editing-problems']) {
    const [now, then] = [document.querySelector(part), page?.querySelector(part)];
    if (now && then) now.replaceWith(then);
    else if (then) form.before(then);
    else if (page && part !== '#preview') now?.remove();
  }
}

/** Keeps, saves and shows what an editor types in the form of a piece. */
export function enhance(element: HTMLElement): void {
  const form = element as HTMLFormElement;
  const key = `unites.piece.${form.dataset.piece ?? ''}`;
  const status = form.querySelector<HTMLElement>('[data-saving]');
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  if (document.querySelector('.notice.good')) store(key, null);
  else if (restore(form, key)) say(status?.dataset.restored ?? '');
  let timer = 0;
  const save = async () => {
    try {
      const kept = await send(form, '[data-keep]');
      say(kept ? (status?.dataset.kept ?? '').replace('{{time}}', new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })) : (status?.dataset.offline ?? ''));
      show(form, await send(form, '[data-preview]'));
    } catch {
      say(status?.dataset.offline ?? '');
    }
  };
  form.addEventListener('input', () => {
    store(key, { fields: fieldsOf(form), seen: form.querySelector<HTMLInputElement>('[name="seen"]')?.value ?? '' });
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), restMs);
  });
  form.addEventListener('submit', () => window.clearTimeout(timer));
  window.addEventListener('online', () => void save());
}
