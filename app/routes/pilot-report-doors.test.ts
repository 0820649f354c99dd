import { beforeEach, describe, expect, it } from 'vitest';
import { makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { db } from '../platform/database.server';
import * as reportDoor from './pilot/module-report';
import * as fileDoor from './pilot/module-report-file';

const module = 'safe-and-fair-participation';

async function somebody(role: string): Promise<Actor> {
  const { user, learner } = await makeSignedInLearner({ name: 'Ada', locale: 'de' });
  await db.userRole.create({ data: { userId: user.id, role } });
  return { learnerId: learner.id, userId: user.id, name: 'Ada', email: user.email, locale: 'de' };
}

const open = (actor: Actor, params = { module }) => knock(reportDoor, { path: `/de/pilots/${params.module}/report`, actor, params });
const file = (actor: Actor, format: string) => knock(fileDoor, { path: `/de/pilots/${module}/report/file?format=${format}`, actor, params: { module } });

beforeEach(emptyDatabase);

describe('the doors of the pilot report', () => {
  it('open to editors, managers and admins, each with a way back that they may go', async () => {
    for (const role of ['trainer', 'tester']) {
      const actor = await somebody(role);
      expect([(await open(actor)).status, (await file(actor, 'csv')).status]).toEqual([403, 403]);
    }
    const page = await open(await somebody('manager'));
    expect(page).toMatchObject({ status: 200, data: { up: { href: '/de/report' }, module: { id: module } } });
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    for (const role of ['editor', 'admin']) expect(await open(await somebody(role))).toMatchObject({ data: { up: { href: `/de/pilots/${module}` } } });
    expect((await open(await somebody('editor'), { module: 'nothing' })).status).toBe(404);
  });

  it('hand the report out as a Word file and as a table, and in no other form', async () => {
    const editor = await somebody('editor');
    for (const [format, type] of [['docx', 'wordprocessingml.document'], ['csv', 'text/csv']] as const) {
      const { status, headers } = await file(editor, format);
      expect([status, headers.get('Content-Type')]).toEqual([200, expect.stringContaining(type)]);
      expect(headers.get('Content-Disposition')).toMatch(new RegExp(`^attachment; filename="Bericht-zur-Pilotphase-.*\\.${format}"`));
    }
    expect((await file(editor, 'pdf')).status).toBe(404);
  });
});
