const everyMs = 1500;

async function lookAgain(): Promise<HTMLElement | null> {
  const page = await fetch(location.href).then((answer) => (answer.ok ? answer.text() : ''), () => '');
  return new DOMParser().parseFromString(page, 'text/html').querySelector<HTMLElement>('[data-export]');
}

/** Puts a part of the page as it is now in the place of the same part; what may hold the focus stays. */
function renew(section: HTMLElement, found: HTMLElement, part: string): void {
  const fresh = found.querySelector(part);
  if (fresh) section.querySelector(part)?.replaceChildren(...fresh.childNodes);
}

/** Looks how far the file is and shows it in place until it is there; a look that fails is made again. */
export function enhance(section: HTMLElement): void {
  const look = async (): Promise<void> => {
    const found = await lookAgain();
    if (found && found.dataset.export !== 'working') {
      section.querySelector('[data-working]')?.remove();
      return renew(section, found, '[role="status"]');
    }
    if (found) renew(section, found, '[data-numbers]');
    setTimeout(() => void look(), everyMs);
  };
  setTimeout(() => void look(), everyMs);
}
