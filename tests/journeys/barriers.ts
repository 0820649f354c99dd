/** What keeps people from using a page, as axe finds it. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each violation with its page, rule and place. Pages hold no frames of other origins, so axe can stay in this one, at half the time. */
export async function barriersOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).options({ resultTypes: ['violations'], reporter: 'no-passes' }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${page.url()} ${id}: ${target.join(' ')} ${failureSummary?.replaceAll('\n', ' ')}`));
}
