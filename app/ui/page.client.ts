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

function blockInView(): string | null {
  if (scrollY < 200) return null;
  const blocks = [...document.querySelectorAll<HTMLElement>('[data-block]')];
  const current = blocks.findLast((block) => block.getBoundingClientRect().top < innerHeight * 0.3);
  return current?.id ?? null;
}
