import { describe, expect, it } from 'vitest';
import { locales } from '../../../platform/locale';
import { getCourse } from '../../content/load.server';
import { listRepeats } from '../tool';
import { drawChart } from '../charts/chart';
import { i18nOf } from '../../../platform/i18n.server';
import { plainWords } from '../form/tool-words';
import { namedEntries } from '../links/workbook';
import { filledRows, missingFields } from '../rows';
import { findField, listPaths } from '../tool';
import { checkValue } from '../values';
import { wordsPath } from '../words';
import { exampleWorkbook, hasExample } from './example';

const { tools } = getCourse();
const all = Object.values(tools).flatMap((tool) => locales.map((locale) => ({ tool, locale, name: `${tool.id} in ${locale}`, values: exampleWorkbook(tools, locale).values[tool.id] ?? {} })));

describe('the filled example', () => {
  it.each(all)('of $name is there and may be saved as it stands', ({ tool, locale, values }) => {
    expect(hasExample(tool, locale)).toBe(true);
    for (const [path, value = ''] of Object.entries(values)) expect(checkValue(tool, path, value), path).toEqual({ value });
  });

  it.each(all)('of $name fills every field somewhere, all that is required, and two rows at least', ({ tool, values }) => {
    const filled = new Set(Object.keys(values).map(wordsPath));
    // The example city lies in no country.
    const wanted = listPaths(tool).filter((path) => findField(tool, path)?.kind !== 'list');
    expect([...new Set(wanted.map(wordsPath))].filter((path) => !filled.has(path))).toEqual([]);
    expect(missingFields(tool, values).filter((path) => wanted.includes(path))).toEqual([]);
    for (const repeat of listRepeats(tool)) expect(filledRows(repeat, values).length, repeat.id).toBeGreaterThanOrEqual(2);
  });

  it.each(all)('of $name is written in its language throughout', ({ tool, locale }) => {
    expect(Object.entries(tool.text[locale].sample ?? {}).filter(([, { lang }]) => lang !== locale)).toEqual([]);
  });

  it.each(all)('of $name names entries that the other examples have, and draws every picture', ({ tool, locale, values }) => {
    const workbook = exampleWorkbook(tools, locale);
    for (const [path, value = ''] of Object.entries(values)) {
      const field = findField(tool, path);
      if (field?.kind === 'entries') expect(namedEntries(workbook, field, value).map(({ name }) => name ?? `${path} ${value}`), path).not.toContain(`${path} ${value}`);
    }
    const words = plainWords(tool, locale, i18nOf(locale).getFixedT(locale, 'workbook'));
    for (const chart of tool.charts) expect(drawChart({ chart, tool, values, words, caption: '' }), chart.id).not.toBeNull();
  });
});
