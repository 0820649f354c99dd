import { describe, expect, it } from 'vitest';
import { baseline, completeValues } from '../baseline-fixture';
import type { ToolDefinition } from '../tool';
import { drawRing, drawShares } from './share-pictures';
import { nextToDo, shareOfTool, stateOfTool } from './workspace';

const other: ToolDefinition = { ...baseline, id: 'wb-other' };
const optional: ToolDefinition = { ...baseline, id: 'wb-optional', groups: [{ id: 'all', fields: [{ id: 'note', kind: 'text', maxLength: 20, required: false }] }] };
const tools = { 'wb-baseline': baseline, 'wb-other': other, 'wb-optional': optional };
const stateOf = (values: Record<string, Record<string, string>>, tool: ToolDefinition) => stateOfTool({ tools, values }, tool);

describe('how a tool stands', () => {
  it('names every required field of a blank tool as missing', () => {
    const state = stateOf({}, baseline);
    expect(state.missing).toContain('city_name');
    expect(state.missing).toHaveLength(state.fullness.required);
    expect(shareOfTool(state.fullness)).toBe(0);
  });

  it('names nothing once all is filled', () => {
    const state = stateOf({ 'wb-baseline': completeValues }, baseline);
    expect(state.missing).toEqual([]);
    expect(shareOfTool(state.fullness)).toBe(1);
  });

  it('counts no share for a tool that requires nothing', () => {
    expect(shareOfTool(stateOf({ 'wb-optional': { note: 'x' } }, optional).fullness)).toBe(0);
  });
});

describe('the next thing to do', () => {
  it('is the first missing field in the order of the tools', () => {
    const { country: _gone, ...rest } = completeValues;
    const states = [stateOf({}, optional), stateOf({ 'wb-baseline': rest }, baseline), stateOf({}, other)];
    expect(nextToDo(states)).toEqual({ toolId: 'wb-baseline', path: 'country' });
  });

  it('goes on with the next tool when one is complete', () => {
    expect(nextToDo([stateOf({ 'wb-baseline': completeValues }, baseline), stateOf({}, other)])?.toolId).toBe('wb-other');
  });

  it('is nothing when all is filled', () => {
    expect(nextToDo([stateOf({ 'wb-baseline': completeValues }, baseline), stateOf({}, optional)])).toBeNull();
    expect(nextToDo([])).toBeNull();
  });
});

describe('the pictures', () => {
  it('say in words what they show, and no name breaks them', () => {
    const picture = drawShares([{ number: '1', share: 0.5, words: 'Map <b>: 3 of 6' }, { number: '2', share: 0, words: 'Plan: 0 of 2' }], 'far');
    expect(picture).toContain('aria-labelledby="far far-desc"');
    expect(picture).toContain('<desc id="far-desc">1. Map &lt;b&gt;: 3 of 6; 2. Plan: 0 of 2</desc>');
    expect(picture.match(/column-filled/g)).toHaveLength(1);
  });

  it('mark what is complete with a tick, so that colour alone says nothing', () => {
    expect(drawShares([{ number: '1', share: 1, words: 'all' }], 'far')).toContain('workspace-column-tick');
    expect(drawRing(1)).toContain('workspace-ring-tick');
    expect(drawRing(0.4)).not.toContain('workspace-ring-tick');
    expect(drawRing(0)).not.toContain('workspace-ring-filled');
  });
});
