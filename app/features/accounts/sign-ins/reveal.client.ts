/** Lets somebody read the password they are typing; it is hidden again before it is sent, so that browsers know it as one. */
export function enhance(field: HTMLElement): void {
  const input = field.querySelector('input');
  const button = field.querySelector('button');
  if (!input || !button) return;
  const show = (isShown: boolean): void => {
    input.type = isShown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(isShown));
  };
  button.hidden = false;
  button.addEventListener('click', () => show(input.type === 'password'));
  input.form?.addEventListener('submit', () => show(false));
}
