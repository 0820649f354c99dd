import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { i18nOf } from '../../../platform/i18n.server';
import { locales, type Locale } from '../../../platform/locale';
import type { Tool } from '../../content/tool';
import { baseline, completeValues } from '../baseline-fixture';
import { ChartFigure } from '../charts/chart-figure';
import { wrapWords } from '../charts/drawing';
import { listPaths } from '../tool';
import type { ToolAim } from './field-shape';
import { emptyTool, ToolForm, type IslandData, type SavedTool } from './tool-form';
import { plainWords } from './tool-words';
import { readSeen } from '../version';
import { fullLabelOf } from '../words';

interface Shown {
  saved?: Partial<SavedTool>;
  problems?: Record<string, string>;
  tool?: Tool;
  locale?: Locale;
  aim?: ToolAim;
}

function render({ saved = {}, problems, tool = baseline, locale = 'en', aim }: Shown = {}): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18nOf(locale)}>
      <ToolForm tool={tool} saved={{ ...emptyTool, ...saved }} problems={problems} aim={aim} lessonUrl="/en/course/m/l" learnerId="ana" locale={locale} />
    </I18nextProvider>,
  );
}

function attributesOf(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? '');
}

function islandData(html: string): IslandData {
  const [text = ''] = attributesOf(html, /<script type="application\/json" data-strings="true">(.*?)<\/script>/gs);
  return JSON.parse(text) as IslandData;
}

describe('the form', () => {
  it('posts every field of the tool below the lesson', () => {
    const html = render();
    expect(html).toContain('method="post" action="/en/course/m/l/tool"');
    const names = new Set(attributesOf(html, /<(?:input|select|textarea)[^>]* name="([^"]+)"/g));
    const blankRows = /^processes\.5\./; // more rows are added by script, or come back after saving
    for (const path of listPaths(baseline).filter((each) => !blankRows.test(each))) expect(names).toContain(path);
  });

  it('gives every control one label, and every id once', () => {
    const html = render({ saved: { values: completeValues } });
    const ids = attributesOf(html, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of [...attributesOf(html, / for="([^"]+)"/g), ...attributesOf(html, / aria-(?:describedby|labelledby)="([^"]+)"/g).flatMap((list) => list.split(' '))]) {
      expect(ids).toContain(target);
    }
  });

  it('shows what is saved in every kind of field', () => {
    const html = render({ saved: { values: { ...completeValues, 'processes.1.since': '2019-05' } } });
    expect(html).toMatch(/name="city_name"[^>]*value="Ourtown"/);
    expect(html).toMatch(/<option value="ES" selected="">/);
    expect(html).toMatch(/name="level_of_government"[^>]* checked="" value="local"/);
    expect(html).toMatch(/name="level_design"[^>]* checked="" value="3"/);
    expect(html).toContain('heard before the plan was written.</textarea>');
    expect(html).toMatch(/name="processes.1.since"[^>]*value="2019-05"|value="2019-05"[^>]*name="processes.1.since"/);
  });

  it('escapes what people wrote, in fields and in the data for the script', () => {
    const nasty = '</script></textarea><img src=x onerror=alert(1)>';
    const html = render({ saved: { values: { evidence_design: nasty }, others: { evidence_design: [{ writeId: 'a', value: nasty }] } } });
    expect(html).not.toContain('<img');
    const words = { ...baseline.text, en: { ...baseline.text.en, fields: { ...baseline.text.en.fields, city_name: { label: { text: nasty, lang: 'en' as const, state: 'original' as const }, options: {} } } } };
    expect(render({ tool: { ...baseline, text: words } })).not.toContain('<img');
  });

  it('needs no inline style, handler or script that runs', () => {
    const html = render({ saved: { values: completeValues } });
    expect(html).not.toMatch(/ style="| on[a-z]+="|<script(?! type="application\/json")/);
  });

  it('lets a half-filled form be sent: the browser blocks nothing', () => {
    expect(render()).not.toMatch(/ required=| pattern=/);
  });

  it('folds the rows that nobody has filled, and shows those that somebody has', () => {
    const openRows = (html: string) => attributesOf(html.split('<details class="workbook-more">')[0] ?? '', /data-row="(\d)"/g);
    expect(openRows(render())).toEqual(['1']);
    expect(openRows(render({ saved: { values: { 'processes.3.name': 'Council' } } }))).toEqual(['3']);
    const full = render({ saved: { values: Object.fromEntries([1, 2, 3, 4, 5].map((row) => [`processes.${row}.name`, 'Council'])) } });
    expect(openRows(full)).toHaveLength(5);
    expect(full).not.toContain('workbook-more');
  });

  it('lists what is missing with links to the fields', () => {
    const { 'processes.1.name': _, country: __, ...values } = completeValues;
    const missing = render({ saved: { values } }).split('data-missing-some')[1] ?? '';
    expect(attributesOf(missing, /href="#([^"]+)"/g)).toEqual(['f-country', 'f-processes.1.name']);
  });

  it('says so when nothing is missing', () => {
    const html = render({ saved: { values: completeValues } });
    expect(html).toMatch(/data-missing-some="true" hidden=""/);
    expect(html).not.toMatch(/data-missing-none="true" hidden=""/);
  });

  it('marks words that stand in another language than the page', () => {
    const german = { ...baseline, text: { ...baseline.text, de: baseline.text.en } };
    expect(render({ tool: german, locale: 'de' })).toContain('<span lang="en">City</span>');
    expect(render({ tool: german, locale: 'en' })).not.toContain('lang="en"');
  });

  it.each(locales)('has all its words in %s', (locale) => {
    const html = render({ locale, saved: { others: { city_name: [{ writeId: 'a', value: 'x' }] } }, problems: { city_name: 'x' } });
    expect(html).not.toMatch(/>(?:[a-z]+\.)?[a-z]+[A-Z][a-zA-Z]*</);
    expect(html.replace(/<script.*?<\/script>/gs, '')).not.toContain('{{');
  });
});

describe('a value that could not be saved', () => {
  const problems = { city_name: 'x'.repeat(90), 'processes.1.since': 'spring' };

  it('stays in its field, marked and explained, with a link from the top', () => {
    const html = render({ saved: { values: completeValues }, problems });
    expect(html).toContain(`value="${problems.city_name}"`);
    expect(html).toContain('value="spring"');
    expect(attributesOf(html, /id="([^"]+-error)"/g)).toEqual(['f-city_name-error', 'f-processes.1.since-error']);
    expect(attributesOf(html.split('role="alert"')[1] ?? '', /href="#([^"]+)"/g).slice(0, 2)).toEqual(['f-city_name', 'f-processes.1.since']);
  });

  it('counts as missing until it can be saved', () => {
    expect(render({ saved: { values: completeValues }, problems })).not.toMatch(/data-missing-some="true" hidden=""/);
  });
});

describe('another version', () => {
  const saved = { values: { country: 'ES' }, writeIds: { country: 'b-1' }, others: { country: [{ writeId: 'a-1', value: 'PT' }] } };

  it('is offered in words, to be used or discarded', () => {
    const html = render({ saved });
    expect(html).toContain('<blockquote>Portugal</blockquote>');
    expect(attributesOf(html, /formaction="([^"]+)"/gi)).toEqual(['/en/course/m/l/other', '/en/course/m/l/discard']);
    expect(attributesOf(html, /name="other" value="([^"]+)"/g)).toEqual(['country~a-1', 'country~a-1']);
  });

  it('is not what the Enter key chooses: the first button of the form saves', () => {
    const [first = ''] = render({ saved }).match(/<button[^>]*>/) ?? [];
    expect(first).not.toContain('formAction');
    expect(first).not.toContain('formaction');
  });
});

describe('what goes along for later', () => {
  it('is a mark by which an unchanged field is known', () => {
    const html = render({ saved: { values: { city_name: 'Ourtown' }, writeIds: { city_name: 'a-1' } } });
    const [text = ''] = attributesOf(html, /name="seen" value="([^"]*)"/g);
    const marks = JSON.parse(text.replaceAll('&quot;', '"')) as Record<string, string>;
    expect(readSeen(marks.city_name ?? '', 'Ourtown')).toEqual({ seen: 'a-1', unchanged: true });
  });

  it('gives the script the fields, their words and the templates unfilled', () => {
    const data = islandData(render({ saved: { writeIds: { city_name: 'a-1' } } }));
    expect(data.seen).toEqual({ city_name: 'a-1' });
    expect(fullLabelOf(data.words, 'processes.2.name')).toContain('2');
    expect(data.words.scales.level).toHaveLength(6);
    expect(data.words.strings.count).toContain('{{used}}');
    expect(listPaths(data.tool)).toEqual(listPaths(baseline));
  });
});

describe('the chart', () => {
  const [chart] = baseline.charts;
  const draw = (values: Record<string, string>) =>
    chart
      ? renderToStaticMarkup(
          <I18nextProvider i18n={i18nOf('en')}>
            <ChartFigure tool={baseline} chart={chart} values={values} words={plainWords(baseline, 'en', i18nOf('en').getFixedT('en', 'workbook'))} locale="en" />
          </I18nextProvider>,
        )
      : '';

  it('shows a sentence until a level is chosen, and the picture from then on, level 0 included', () => {
    expect(draw({})).toMatch(/data-chart-pair="true" hidden=""/);
    expect(draw({ level_design: '0' })).toMatch(/data-chart-empty="true" hidden=""/);
  });

  it('draws bars in proportion to their levels', () => {
    const html = draw({ level_design: '5', level_implementation: '2' });
    expect(attributesOf(html, /class="workbook-chart-bar" width="(\d+)"/g)).toEqual(['240', '96', '0']);
  });

  it('says in words what it shows: described for those who do not see it, and as a table', () => {
    const html = draw({ level_design: '3' });
    expect(html).toMatch(/<desc[^>]*>Level of design: 3 – Involve; /);
    expect(html).toContain('role="img"');
    expect(html).toMatch(/<caption>/);
    expect(attributesOf(html, /<td[^>]*>([^<]*)</g)[0]).toBe('3 – Involve');
  });

  it('ignores a level that the scale does not have', () => {
    expect(draw({ level_design: '9' })).toMatch(/data-chart-pair="true" hidden=""/);
  });

  it('breaks long labels into lines that fit and loses no word', () => {
    const label = 'Mitwirkung bei der Ausarbeitung und Fortschreibung der Integrationsstrategie';
    const lines = wrapWords(label, 40);
    expect(lines.join(' ')).toBe(label);
    expect(lines.every((line) => line.length <= 40)).toBe(true);
    expect(wrapWords('Donaudampfschifffahrtsgesellschaft zu', 10)).toEqual(['Donaudampfschifffahrtsgesellschaft', 'zu']);
  });
});

describe('the aim of the learner\'s city', () => {
  const piece = (text: string, lang: Locale = 'en') => ({ text, lang, state: 'original' as const });
  const aim: ToolAim = { title: piece('Renew'), prompt: piece('Judge the old one first.'), examples: { city_name: piece('Newtown'), evidence_design: piece('A shared house') } };

  it('adds a prompt and takes the place of an example', () => {
    const html = render({ aim });
    expect(html).toContain('Judge the old one first.');
    expect(html).toContain('<summary>Example for your aim</summary><p>Newtown</p>');
    expect(html).not.toContain('Ourtown');
  });

  it('gives an example where there was none, and leaves the others', () => {
    const html = render({ aim: { ...aim, examples: { evidence_design: piece('A shared house') } } });
    expect(html).toContain('A shared house');
    expect(html).toContain('<summary>Example</summary><p>Ourtown</p>');
  });

  it('changes neither fields nor what is missing', () => {
    const [plain, aimed] = [render(), render({ aim })];
    expect(attributesOf(aimed, /name="([^"]+)"/g)).toEqual(attributesOf(plain, /name="([^"]+)"/g));
    const missing = (html: string) => html.slice(html.indexOf('data-missing="true"'));
    expect(missing(aimed)).toBe(missing(plain));
  });

  it('is marked where English stands in', () => {
    expect(render({ aim, locale: 'de' })).toContain('<span lang="en">Judge the old one first.</span>');
  });
});

describe('a tool in which nothing is required', () => {
  it('does not speak of what is missing', () => {
    const groups = baseline.groups.map((group) => ({ ...group, fields: group.fields.map((field) => ({ ...field, required: false })) }));
    expect(render({ tool: { ...baseline, groups } })).not.toContain('data-missing');
  });
});
