/** Filling in the participation baseline of lesson 1.4. */
import type { Locator, Page } from '@playwright/test';

/** A value for each required field. */
export const baseline: Record<string, string> = {
  city_name: 'Musterstadt',
  country: 'DE',
  level_of_government: 'local',
  existing_strategy: 'Konzept 2019',
  'processes.1.name': 'Integrationsrat',
  level_design: '2',
  evidence_design: 'Der Plan nahm drei Vorschläge auf.',
  level_implementation: '1',
  evidence_implementation: 'Vereine erhalten den Jahresbericht.',
  level_evaluation: '0',
  evidence_evaluation: 'Nutzende wurden nicht befragt.',
  asset: 'Das Haus der Vereine',
  gap: 'Antworten bleiben aus',
};

/** The control of a field; of a choice, the one that is chosen. */
export function field(page: Page, path: string): Locator {
  return page.locator(`#tool [name="${path}"]`);
}

/** Puts a value into a field of whatever kind. */
export async function fillField(page: Page, path: string, value: string): Promise<void> {
  const control = field(page, path);
  const type = await control.first().evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.localName));
  if (type === 'radio') await page.locator(`#tool [name="${path}"][value="${value}"]`).check();
  else if (type === 'select') await control.selectOption(value);
  else await control.fill(value);
}

/** What stands in the fields of the form, empty ones left out. */
export function readFields(page: Page): Promise<Record<string, string>> {
  return page.locator('#tool').evaluate((form) => {
    const entries = [...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)]);
    return Object.fromEntries(entries.filter(([name, value]) => name !== 'seen' && value !== ''));
  });
}
