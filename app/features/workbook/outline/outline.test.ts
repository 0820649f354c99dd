import { describe, expect, it } from 'vitest';
import { locales } from '../../../platform/locale';
import { getCourse } from '../../content/load.server';
import { completeValues, baseline } from '../baseline-fixture';
import { chapters, fullnessOf, listDates, percentOf } from './outline';

const { tools } = getCourse();

describe('the chapters', () => {
  it('name tools, groups and pictures that are there', () => {
    for (const { parts } of chapters) {
      for (const { tool: id, groups, charts = [] } of parts) {
        const tool = tools[id];
        expect(tool?.groups.map((group) => group.id)).toEqual(expect.arrayContaining([...groups]));
        expect(tool?.charts.map((chart) => chart.id)).toEqual(expect.arrayContaining([...charts]));
      }
    }
  });

  it('leave out no group of any tool but the cover\'s and the draft promise, which became the promise', () => {
    const shown = new Set(chapters.flatMap(({ parts }) => parts.flatMap(({ tool, groups }) => groups.map((group) => `${tool}/${group}`))));
    const all = Object.values(tools).flatMap((tool) => tool.groups.map(({ id }) => `${tool.id}/${id}`));
    expect(all.filter((group) => !shown.has(group))).toEqual(['wb-baseline/city', 'wb-mandate/promise']);
  });

  it('rest on the ten tools of the lessons and the self-assessment, worded in every language', () => {
    expect(Object.keys(tools)).toHaveLength(11);
    for (const tool of Object.values(tools)) for (const locale of locales) expect(tool.text[locale].title.text).not.toBe('');
  });
});

describe('how full a tool is', () => {
  it('runs from nothing to all that is required', () => {
    const none = fullnessOf(baseline, {});
    expect(none).toMatchObject({ filled: 0, isStarted: false });
    expect(fullnessOf(baseline, completeValues)).toEqual({ toolId: 'wb-baseline', filled: none.required, required: none.required, isStarted: true });
    expect(percentOf([none, fullnessOf(baseline, completeValues)])).toBe(50);
    expect(percentOf([])).toBe(0);
  });

  it('is never more than all, even when an answer makes another field required', () => {
    const tool = tools['wb-stakeholders'];
    if (!tool) throw new Error('The stakeholder map is not there.');
    const { filled, required } = fullnessOf(tool, { 'stakeholders.1.influence': '1', 'stakeholders.1.affected': '3' });
    expect(filled).toBeGreaterThanOrEqual(0);
    expect(filled).toBeLessThanOrEqual(required);
  });
});

describe('the dates', () => {
  it('are gathered from all tools, earliest first, and look ahead only', () => {
    const values = {
      'wb-baseline': { 'processes.1.since': '2019-05' },
      'wb-mandate': { decision_month: '2027-11' },
      'wb-roadmap': { 'stages.define.from': '2027-02', 'stages.define.feedback_month': '2027-04' },
      'wb-actions': { 'actions.2.title': 'Let by number', 'actions.2.from': '2028' },
    };
    expect(listDates(Object.values(tools), values).map(({ month, path, name }) => [month, path, name])).toEqual([
      ['2027-02', 'stages.define.from', null],
      ['2027-04', 'stages.define.feedback_month', null],
      ['2027-11', 'decision_month', null],
      ['2028', 'actions.2.from', 'actions.2.title'],
    ]);
  });
});
