import { barriersOf } from './barriers';
import { expect, expectSaved, strings, test } from './fixtures';
import { field, fillField } from './tool';

const map = 'course/stakeholders-and-coordination/build-your-stakeholder-map';
const plan = 'course/safe-and-fair-participation/engagement-and-access-plan';
const roadmap = 'course/co-designing-the-strategy/participation-promise-and-roadmap';

const rows = [
  ['Wohnungsamt', 'department', '4', '3', '1'],
  ['Verein geflüchteter Frauen', 'migrant-led', '1', '5', '3'],
] as const;

test('what one tool holds is offered by the next: by keyboard, in German, with a picture that follows', async ({ page }) => {
  await page.goto(`/de/${map}`);
  for (const [index, [name, sector, influence, interest, affected]] of rows.entries()) {
    const at = (sub: string) => `stakeholders.${index + 1}.${sub}`;
    await field(page, at('name')).focus();
    await page.keyboard.type(name);
    for (const [sub, value] of [['sector', sector], ['influence', influence], ['interest', interest], ['affected', affected]] as const) await fillField(page, at(sub), value);
  }
  await expect(page.locator('[data-chart="map"] circle')).toHaveCount(2);
  await expect(page.locator('[data-chart="map"] td').filter({ hasText: 'Verein geflüchteter Frauen' })).toHaveText(/↑/);
  await expectSaved(page);

  await page.goto(`/de/${plan}`);
  await field(page, 'engagement.1.group').selectOption({ label: 'Verein geflüchteter Frauen' });
  for (const [sub, value] of [['unit_cost', '48'], ['people', '12'], ['meetings', '4']] as const) await fillField(page, `engagement.1.${sub}`, value);
  await expect(page.locator('[data-results]')).toContainText('2.304');
  await page.locator('[data-field="engagement.2.group"] summary').first().click();
  await page.locator('[name="new.engagement.2.group"]').fill('Menschen, die nachts Büros reinigen');
  await page.locator('button[name="entry"][value="engagement.2.group"]').click();
  await expect(field(page, 'engagement.2.group').locator('option:checked')).toHaveText('Menschen, die nachts Büros reinigen');

  await page.goto(`/it/${map}`);
  await fillField(page, 'stakeholders.2.name', 'Associazione di donne rifugiate');
  await expectSaved(page);
  await page.goto(`/it/${plan}`);
  await expect(field(page, 'engagement.1.group').locator('option:checked')).toHaveText('Associazione di donne rifugiate');

  await page.goto('/it/workbook/strategy');
  await expect(page.locator('.strategy-paper')).toContainText('Associazione di donne rifugiate');
  await expect(page.locator('.strategy-paper')).toContainText(strings('it', 'strategy')('mark'));
  expect(await barriersOf(page)).toEqual([]);
});

test('an entry that is chosen elsewhere is not taken away without asking', async ({ page }) => {
  await page.goto(`/en/${map}`);
  for (let row = 1; row <= 9; row += 1) {
    if (row === 9) await page.locator('[data-repeat="stakeholders"] > button').click();
    await fillField(page, `stakeholders.${row}.name`, `Group ${row}`);
  }
  await expectSaved(page);
  await page.goto(`/en/${plan}`);
  await field(page, 'engagement.1.group').selectOption({ label: 'Group 3' });
  await expectSaved(page);
  await page.goto(`/en/${map}`);
  const row = page.locator('[data-repeat="stakeholders"] [data-row="3"]');
  await row.locator('[data-remove]').click();
  await expect(row.getByRole('alert')).toBeVisible();
  await row.getByRole('button', { name: strings('en', 'workbook')('rows.usedClear') }).click();
  await expect(row).toBeHidden();
  await expectSaved(page);
  await page.goto(`/en/${plan}`);
  await expect(field(page, 'engagement.1.group')).toHaveValue('');
  await expect(field(page, 'engagement.1.group').locator('option', { hasText: 'Group 4' })).toHaveCount(1);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('several entries are chosen, a wording is taken over, and a map of eight is sent as a form', async ({ page }) => {
    await page.goto(`/fr/${map}`);
    for (const [index, [name, sector]] of rows.entries()) {
      await field(page, `stakeholders.${index + 1}.name`).fill(name);
      await field(page, `stakeholders.${index + 1}.sector`).selectOption(sector);
    }
    await page.locator('#tool .workbook-buttons button').last().click();
    await page.goto(`/fr/${roadmap}`);
    for (const [name] of rows) await page.locator('[data-field="stages.define.groups"]').getByLabel(name).check();
    await field(page, 'stages.define.level').selectOption('4');
    await page.locator('#tool .workbook-buttons button').last().click();
    await expect(page.locator('[name="stages.define.groups"]:checked')).toHaveCount(2);
    await page.locator('button[name="take"][value="stages.define.promise"]:visible').click();
    await expect(field(page, 'stages.define.promise')).not.toHaveValue('');
    await expect(page).toHaveURL(/#f-stages\.define\.promise$/);
  });
});
