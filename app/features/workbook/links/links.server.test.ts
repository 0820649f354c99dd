import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeToolField } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { statements } from '../../../platform/statements.server';
import type { Course } from '../../content/course';
import { getCourse } from '../../content/load.server';
import type { PostedTool } from '../tool.server';
import { addEntry, getToolPage, takeOffer } from './links.server';

vi.mock('../../content/load.server', async (original) => {
  const { getCourse: read } = await original<typeof import('../../content/load.server')>();
  const opened = (course: Course): Course => ({ ...course, modules: course.modules.map((module) => ({ ...module, status: 'published' })) });
  return { getCourse: () => opened(read()) };
});

const now = new Date('2026-11-20T10:00:00Z');
const ana = { learnerId: 'ana', locale: 'en' as const };

function post(toolId: string, more: Partial<PostedTool> = {}): PostedTool {
  return { ...ana, toolId, values: {}, seen: {}, other: null, entry: null, take: null, ...more };
}

async function valuesOf(toolId: string, learnerId = 'ana'): Promise<Record<string, string>> {
  const rows = await db.toolField.findMany({ where: { toolId, learnerId } });
  return Object.fromEntries(rows.map(({ fieldId, value }) => [fieldId, value]));
}

async function write(toolId: string, values: Record<string, string>): Promise<void> {
  for (const [fieldId, value] of Object.entries(values)) {
    await makeToolField({ learnerId: 'ana', toolId, fieldId, value });
  }
}

beforeEach(emptyDatabase);

describe('addEntry', () => {
  const entry = { path: 'engagement.1.group', name: '  Night cleaners ' };

  it('adds the entry to the earlier tool, chooses it, and saves the form with it', async () => {
    const result = await addEntry(post('wb-engagement', { entry, values: { 'engagement.1.aim': 'Learn about shifts' } }), now);
    expect(result).toEqual({ problems: {} });
    expect(await valuesOf('wb-stakeholders')).toEqual({ 'stakeholders.1.name': 'Night cleaners' });
    expect(await valuesOf('wb-engagement')).toEqual({ 'engagement.1.group': 'stakeholders.1', 'engagement.1.aim': 'Learn about shifts' });
  });

  it('is idempotent: a name that is there already is chosen, not added again', async () => {
    await addEntry(post('wb-engagement', { entry }), now);
    await addEntry(post('wb-engagement', { entry: { path: 'engagement.2.group', name: 'night CLEANERS' } }), now);
    expect(Object.keys(await valuesOf('wb-stakeholders'))).toEqual(['stakeholders.1.name']);
    expect((await valuesOf('wb-engagement'))['engagement.2.group']).toBe('stakeholders.1');
  });

  it('adds to what is chosen where several may be', async () => {
    await write('wb-stakeholders', { 'stakeholders.3.name': 'Tenants' });
    await write('wb-roadmap', { 'stages.define.groups': 'stakeholders.3' });
    await addEntry(post('wb-roadmap', { entry: { path: 'stages.define.groups', name: 'Night cleaners' } }), now);
    expect((await valuesOf('wb-roadmap'))['stages.define.groups']).toBe('stakeholders.3 stakeholders.4');
  });

  it.each([
    ['no name', { path: 'engagement.1.group', name: ' ' }, 'no-name'],
    ['a field that chooses nothing', { path: 'engagement.1.aim', name: 'x' }, 'unknown-field'],
    ['a field that is not there', { path: 'mayor', name: 'x' }, 'unknown-field'],
    ['a name that is too long', { path: 'engagement.1.group', name: 'x'.repeat(101) }, 'too-long'],
  ])('refuses %s and adds nothing', async (_, wrong, refused) => {
    expect(await addEntry(post('wb-engagement', { entry: wrong }), now)).toEqual({ refused });
    expect(await valuesOf('wb-stakeholders')).toEqual({});
  });

  it('refuses when the earlier tool is full', async () => {
    await write('wb-stakeholders', Object.fromEntries(Array.from({ length: 24 }, (_, row) => [`stakeholders.${row + 1}.name`, `Group ${row + 1}`])));
    expect(await addEntry(post('wb-engagement', { entry }), now)).toEqual({ refused: 'full' });
  });

  it('refuses a tool that is not there', async () => {
    expect(await addEntry(post('wb-mayor', { entry }), now)).toEqual({ refused: 'unknown-tool' });
  });
});

describe('takeOffer', () => {
  it('writes the earlier text into the field', async () => {
    await write('wb-mandate', { draft_promise: 'We will write it together.' });
    expect(await takeOffer(post('wb-roadmap', { take: 'promise_final' }), now)).toEqual({ problems: {} });
    expect((await valuesOf('wb-roadmap')).promise_final).toBe('We will write it together.');
  });

  it('writes the wording proposed for the level that the same form brings', async () => {
    await takeOffer(post('wb-roadmap', { take: 'stages.define.promise', values: { 'stages.define.level': '4' } }), now);
    expect((await valuesOf('wb-roadmap'))['stages.define.promise']).toBe(getCourse().tools['wb-roadmap']?.text.en.fields['stages.promise']?.proposals?.['4']?.text);
  });

  it('refuses when nothing is offered, and keeps what stands', async () => {
    await write('wb-roadmap', { promise_final: 'Mine' });
    expect(await takeOffer(post('wb-roadmap', { take: 'promise_final' }), now)).toEqual({ refused: 'nothing-offered' });
    expect(await takeOffer(post('wb-roadmap', { take: 'stages.define.decider' }), now)).toEqual({ refused: 'nothing-offered' });
    expect((await valuesOf('wb-roadmap')).promise_final).toBe('Mine');
  });
});

describe('getToolPage', () => {
  const tool = () => getCourse().tools['wb-engagement'];

  it('brings the entries of earlier tools, and never another learner\'s', async () => {
    await write('wb-stakeholders', { 'stakeholders.2.name': 'Tenants' });
    const own = tool();
    if (!own) throw new Error('The engagement plan is not there.');
    const { links } = await getToolPage('ana', own, 'en');
    expect(links.workbook.values['wb-stakeholders']).toEqual({ 'stakeholders.2.name': 'Tenants' });
    expect((await getToolPage('ben', own, 'en')).links.workbook.values).toEqual({});
  });

  it('asks the database once', async () => {
    const own = tool();
    const asked = vi.spyOn(statements, '$queryRaw');
    if (own) await getToolPage('ana', own, 'de');
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });
});
