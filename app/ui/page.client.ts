/** The language switch stays at the block that is being read: its id goes along as the fragment. */
export function enhance(switcher: HTMLElement): void {
  for (const link of switcher.querySelectorAll('a')) {
    link.addEventListener('click', () => {
      const hash = blockInView() ?? location.hash.slice(1);
      if (hash) link.hash = hash;
      link.search = location.search;
    });
  }
}

/** A block that a link led to begins above this line, so that the next switch names it again. */
const readingLinePx = 112;

function blockInView(): string | null {
  if (scrollY < 200) return null;
  const blocks = [...document.querySelectorAll<HTMLElement>('[data-block]')];
  return blocks.find((block) => block.getBoundingClientRect().bottom > readingLinePx)?.id ?? null;
}
