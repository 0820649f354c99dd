/** The browser's offer to put the site among the device's programs; not every browser makes one. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

const declinedKey = 'unites.install';

/** Shows the quiet hint only when the browser offers, and not again to somebody who said no. */
export function enhance(hint: HTMLElement): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    if (isDeclined()) return;
    hint.hidden = false;
    hint.querySelector('[data-install]')?.addEventListener('click', () => {
      hint.hidden = true;
      void (event as InstallOffer).prompt();
    }, { once: true });
  });
  hint.querySelector('[data-decline]')?.addEventListener('click', () => {
    hint.hidden = true;
    remember();
  });
  window.addEventListener('appinstalled', () => {
    hint.hidden = true;
  });
}

function isDeclined(): boolean {
  try {
    return localStorage.getItem(declinedKey) !== null;
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    localStorage.setItem(declinedKey, '1');
  } catch {
    // No room or not allowed: the hint comes again.
  }
}
