import { answerOf, creationOf, requestOf } from './passkey-json.client';

/** What can be said beside the button; the words stand on the page. */
type Said = 'unsupported' | 'nothing' | 'known' | 'offline' | 'told';

function tell(form: HTMLElement, said: Said | null, words = ''): void {
  for (const line of form.querySelectorAll<HTMLElement>('[data-said]')) {
    line.hidden = line.dataset.said !== said;
    if (line.dataset.said === 'told') line.textContent = words;
  }
}

/** Why no passkey came: the browser says little on purpose. */
function saidOf(error: unknown): Said {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'InvalidStateError') return 'known';
  return name === 'NotSupportedError' || name === 'SecurityError' ? 'unsupported' : 'nothing';
}

async function askPasskey(kind: string | undefined, options: never): Promise<string> {
  const credential = kind === 'make' ? await navigator.credentials.create({ publicKey: creationOf(options) }) : await navigator.credentials.get({ publicKey: requestOf(options) });
  return JSON.stringify(answerOf(credential as PublicKeyCredential));
}

async function fill(form: HTMLFormElement, answer: HTMLInputElement): Promise<void> {
  const { ask = '', kind } = form.dataset;
  const response = await fetch(ask, { method: 'POST', headers: { accept: 'application/json' } }).catch(() => null);
  if (!response) return tell(form, 'offline');
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  // Signed out meanwhile, or too long ago: the page says what to do.
  if (!isJson) return location.reload();
  const options: unknown = await response.json();
  if (!response.ok) return tell(form, 'told', (options as { sentence: string }).sentence);
  try {
    answer.value = await askPasskey(kind, options as never);
  } catch (error) {
    return tell(form, saidOf(error));
  }
  form.submit();
}

/** Lets a form's button ask the browser for a passkey and send what it answers. */
export function enhance(form: HTMLElement): void {
  const answer = form.querySelector<HTMLInputElement>('[name="answer"]');
  const button = form.querySelector('button');
  if (!(form instanceof HTMLFormElement) || !answer || !button) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!('PublicKeyCredential' in window)) return tell(form, 'unsupported');
    if (button.getAttribute('aria-disabled') === 'true') return undefined;
    tell(form, null);
    button.setAttribute('aria-disabled', 'true');
    void fill(form, answer).finally(() => button.removeAttribute('aria-disabled'));
    return undefined;
  });
}
