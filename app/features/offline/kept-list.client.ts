import { pagesPrefix } from './copies';

interface Kept {
  path: string;
  title: string;
  html: string;
}

/** Lists what is kept on this device and can be read here now, in this page's language first. */
export function enhance(section: HTMLElement): void {
  void listKept().then((kept) => show(section, kept), () => show(section, []));
  void import('../../platform/outbox.client').then(({ outbox }) => showWaiting(section, outbox().waitingCount));
}

/** The pages in the caches, each with its title. */
async function listKept(): Promise<Kept[]> {
  if (!('caches' in window)) return [];
  const kept: Kept[] = [];
  for (const name of (await caches.keys()).filter((each) => each.startsWith(pagesPrefix))) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const html = (await (await cache.match(url))?.text()) ?? '';
      const title = new DOMParser().parseFromString(/<title>[^<]*<\/title>/.exec(html)?.[0] ?? '', 'text/html').title;
      kept.push({ path: new URL(url).pathname, title: title.replace(/ – UNITES$/, ''), html });
    }
  }
  return kept.filter(({ path }) => !path.endsWith('/offline')).sort((a, b) => placeOf(a, kept) - placeOf(b, kept));
}

/** Where the outline of the course, which is kept as well, names a page; what it does not name comes last. */
function placeOf({ path }: Kept, kept: readonly Kept[]): number {
  const outline = kept.find((each) => each.path === path.split('/').slice(0, 3).join('/'));
  const at = outline?.html.indexOf(`href="${path}"`) ?? -1;
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

function show(section: HTMLElement, kept: readonly Kept[]): void {
  const own = `/${document.documentElement.lang}/`;
  const list = section.querySelector('ul');
  const inOrder = [...kept.filter(({ path }) => path.startsWith(own)), ...kept.filter(({ path }) => !path.startsWith(own))];
  list?.replaceChildren(...inOrder.map(itemOf));
  const [none, some] = [section.querySelector<HTMLElement>('[data-none]'), section.querySelector<HTMLElement>('[data-some]')];
  if (none) none.hidden = kept.length > 0;
  if (some) some.hidden = kept.length === 0;
}

function itemOf({ path, title }: Kept): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const [, lang = ''] = path.split('/');
  link.href = path;
  link.textContent = title || path;
  if (lang !== document.documentElement.lang) link.lang = link.hreflang = lang;
  if (path.split('/').length > 4) item.className = 'is-lesson';
  item.append(link);
  return item;
}

function showWaiting(section: HTMLElement, count: number): void {
  const place = section.querySelector<HTMLElement>('[data-waiting]');
  if (!place) return;
  place.textContent = count === 0 ? (place.dataset.nothing ?? '') : (place.dataset.waiting ?? '').replace('{count}', String(count));
}
