/** What keeps people from using a page, as axe finds it. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe looks at; colours are the same in every language, so that most pages need that look, the longest, only once. */
export type Look = 'everything' | 'colours' | 'all but colours';

const byLook = {
  everything: (axe: AxeBuilder) => axe.withTags(standards),
  colours: (axe: AxeBuilder) => axe.withRules(['color-contrast']),
  'all but colours': (axe: AxeBuilder) => axe.withTags(standards).disableRules(['color-contrast']),
};

/** Each violation with its page, rule and place. Pages hold no frames of other origins, so axe can stay in this one, at half the time. */
export async function barriersOf(page: Page, look: Look = 'everything'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], reporter: 'no-passes' }).setLegacyMode(true);
  const { violations } = await byLook[look](axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${page.url()} ${id}: ${target.join(' ')} ${failureSummary?.replaceAll('\n', ' ')}`));
}
