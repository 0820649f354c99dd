import { draftPrefix } from './forgetting.client';

const kept = ['words', 'proposal'] as const;

interface Draft {
  words: string;
  proposal: string;
  isSent: boolean;
}

function read(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

function write(key: string, draft: Draft): void {
  try {
    if (draft.words === '' && draft.proposal === '') localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Where nothing may be kept, the form is as good as any other.
  }
}

/** Keeps what is typed on the device until the server has it: the page that says thank you drops it. */
export function enhance(form: HTMLElement): void {
  const key = `${draftPrefix}${form.dataset.draft ?? ''}`;
  const fieldOf = (name: (typeof kept)[number]) => form.querySelector<HTMLTextAreaElement>(`[name="${name}"]`);
  const typed = (isSent: boolean): Draft => ({ words: fieldOf('words')?.value ?? '', proposal: fieldOf('proposal')?.value ?? '', isSent });
  const before = read(key);
  for (const name of kept) {
    const field = fieldOf(name);
    if (field && field.value === '' && before) field.value = before[name];
  }
  form.addEventListener('input', () => write(key, typed(false)));
  form.addEventListener('submit', () => write(key, typed(true)));
}
