import { remember } from './found.client';

/** Lets the page that is opened from the answers mark there what was found. */
export function enhance(answers: HTMLElement): void {
  answers.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    const hit = link?.closest<HTMLElement>('[data-hit]');
    if (link && hit) remember(link, hit);
  });
}
