import { findPersonalData } from '../../platform/personal-data';
import { showNotes } from './note.client';

/** Counts and warns while a post is typed; who saw the warning is not asked again before it is sent. */
export function enhance(form: HTMLElement): void {
  const text = form.querySelector('textarea');
  const sure = form.querySelector<HTMLInputElement>('input[name="sure"]');
  if (!(form instanceof HTMLFormElement) || !text) return;
  const show = () => {
    showNotes(form, text);
    if (sure) sure.value = findPersonalData(text.value) ?? '';
  };
  show();
  text.addEventListener('input', show);
  let isSent = false;
  form.addEventListener('submit', (event) => {
    if (isSent) event.preventDefault();
    isSent = true;
  });
  // The page comes back as it was left when somebody goes back: then the form may be sent again.
  window.addEventListener('pageshow', () => {
    isSent = false;
  });
}
