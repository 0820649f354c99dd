/** Approves by Alt + A in every browser: an access key alone wants other keys in some, and only goes to the button in others. */
export function enhance(button: HTMLElement): void {
  button.removeAttribute('accesskey');
  addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat || event.code !== 'KeyA') return;
    event.preventDefault();
    button.click();
  });
}
