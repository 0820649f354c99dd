import { describe, expect, it } from 'vitest';
import { getCourse } from '../../content/load.server';
import { contentOf, readContent, shownSharing, workbookOf } from './share';

const { tools } = getCourse();
const toolOf = (id: string) => {
  const tool = tools[id];
  if (!tool) throw new Error(`There is no ${id}.`);
  return tool;
};
const values = {
  'wb-stakeholders': { 'stakeholders.1.name': 'Women’s council', 'stakeholders.1.influence': '1', 'stakeholders.2.name': 'Chamber', 'stakeholders.3.name': 'Secret ally' },
  'wb-coordination': {},
  'wb-baseline': { city_name: 'Oulu' },
};
const workbook = { tools, values };

describe('the copy of a tool', () => {
  it('holds what stands in it, in one order, and nothing of what is empty or of other tools', () => {
    const copy = contentOf(toolOf('wb-baseline'), { tools, values: { ...values, 'wb-baseline': { zz: 'b', city_name: 'Oulu', empty: ' ', gone: undefined } } });
    expect(JSON.stringify(copy)).toBe('{"values":{"city_name":"Oulu","zz":"b"},"names":{}}');
  });

  it('is none while nothing is written', () => {
    expect(contentOf(toolOf('wb-coordination'), workbook)).toBeNull();
    expect(contentOf(toolOf('wb-actions'), { tools, values: { 'wb-actions': { a: '  ' } } })).toBeNull();
  });

  it('takes from other tools only the names of entries that it chooses', () => {
    const plan = { 'engagement.1.group': 'stakeholders.1', 'engagement.1.aim': 'Listen', 'engagement.2.group': 'stakeholders.9', 'engagement.2.aim': 'Ask' };
    const copy = contentOf(toolOf('wb-engagement'), { tools, values: { ...values, 'wb-engagement': plan } });
    expect(copy).toEqual({ values: plan, names: { 'wb-stakeholders': { 'stakeholders.1.name': 'Women’s council' } } });
    const again = workbookOf(toolOf('wb-engagement'), readContent(JSON.stringify(copy)), tools);
    expect(again.values).toEqual({ 'wb-stakeholders': { 'stakeholders.1.name': 'Women’s council' }, 'wb-engagement': plan });
  });
});

describe('how many share', () => {
  const figures = (learners: number, map: number, plan: number) => shownSharing({ learners, tools: { 'wb-stakeholders': map, 'wb-actions': plan, 'wb-charter': plan } });

  it('is not shown of fewer than five', () => {
    expect(figures(4, 4, 4)).toEqual({ learners: null, tools: ['wb-stakeholders', 'wb-actions', 'wb-charter'].map((toolId) => ({ toolId, count: null })) });
    expect(figures(0, 0, 0).learners).toBeNull();
  });

  it('hides who has a tool, or has none, where these are fewer than five', () => {
    expect(figures(20, 12, 3).tools.map(({ count }) => count)).toEqual([12, null, null]);
    expect(figures(20, 17, 15).tools.map(({ count }) => count)).toEqual([null, 15, 15]);
  });

  it('is shown of larger groups, and of sums that were counted before tools were shared', () => {
    expect(figures(30, 15, 20)).toEqual({ learners: 30, tools: [{ toolId: 'wb-stakeholders', count: 15 }, { toolId: 'wb-actions', count: 20 }, { toolId: 'wb-charter', count: 20 }] });
    expect(shownSharing({ learners: 30, tools: {} }).tools.every(({ count }) => count === null)).toBe(true);
  });
});
