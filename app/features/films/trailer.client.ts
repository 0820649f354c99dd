/** Shows the trailer in place of its picture once somebody asks for it; whatever goes wrong, the link leads to its page. */
export function enhance(section: HTMLElement): void {
  const link = section.querySelector<HTMLAnchorElement>('.trailer-play');
  link?.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void showHere(section, link.href).catch(() => location.assign(link.href));
  });
}

async function showHere(section: HTMLElement, address: string): Promise<void> {
  const [page, player] = await Promise.all([fetch(address, { headers: { accept: 'text/html' } }).then((response) => response.text()), import('./player.client')]);
  const film = new DOMParser().parseFromString(page, 'text/html').querySelector<HTMLElement>('[data-island~="film"]');
  const place = section.querySelector('[data-trailer]');
  if (!film || !place) throw new Error('The page has no film.');
  const adopted = document.adoptNode(film);
  adopted.tabIndex = -1;
  place.replaceWith(adopted);
  adopted.focus();
  player.enhance(adopted, { playsAtOnce: true });
}
