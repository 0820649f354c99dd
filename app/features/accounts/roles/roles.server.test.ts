import { beforeEach, describe, expect, it } from 'vitest';
import { makeUser } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { isRole } from './roles';
import { giveRole, listRoles, takeRole } from './roles.server';

const now = new Date('2026-03-02T12:00:00.000Z');

beforeEach(emptyDatabase);

describe('a role', () => {
  it('is given to the user with an address, however it is typed', async () => {
    const { id } = await makeUser({ email: 'ada@city.example' });
    expect(await giveRole(' Ada@City.Example ', 'editor', now)).toEqual({ roles: ['editor'] });
    expect(await listRoles(id)).toEqual(['editor']);
  });

  it('that is given twice is one role, since when it was given first', async () => {
    await makeUser({ email: 'ada@city.example' });
    await giveRole('ada@city.example', 'trainer', now);
    await Promise.all([giveRole('ada@city.example', 'trainer', new Date()), giveRole('ada@city.example', 'trainer', new Date())]);
    expect(await db.userRole.findMany()).toMatchObject([{ role: 'trainer', givenAt: now }]);
  });

  it('is taken away again, the others stay', async () => {
    await makeUser({ email: 'ada@city.example' });
    await giveRole('ada@city.example', 'trainer', now);
    await giveRole('ada@city.example', 'manager', now);
    expect(await takeRole('ada@city.example', 'trainer')).toEqual({ roles: ['manager'] });
    expect(await takeRole('ada@city.example', 'trainer')).toEqual({ roles: ['manager'] });
  });

  it('goes to nobody where no account has the address', async () => {
    expect(await giveRole('nobody@city.example', 'editor', now)).toEqual({ refused: 'unknown-user' });
    expect(await takeRole('nobody@city.example', 'editor')).toEqual({ refused: 'unknown-user' });
    expect(await db.userRole.count()).toBe(0);
  });

  it('goes with its user', async () => {
    const { id } = await makeUser({ email: 'ada@city.example' });
    await giveRole('ada@city.example', 'editor', now);
    await db.user.delete({ where: { id } });
    expect(await db.userRole.count()).toBe(0);
  });

  it('of an admin is that of an editor and of a manager too', async () => {
    const { id } = await makeUser({ email: 'ada@city.example' });
    await giveRole('ada@city.example', 'admin', now);
    expect(await listRoles(id)).toEqual(['admin', 'editor', 'manager']);
    expect(await takeRole('ada@city.example', 'admin')).toEqual({ roles: [] });
  });

  it('is one of six, whatever a row or a command line says', async () => {
    const { id } = await makeUser();
    await db.userRole.create({ data: { userId: id, role: 'emperor' } });
    expect(await listRoles(id)).toEqual([]);
    expect(['editor', 'trainer', 'manager', 'tester', 'translator', 'admin', 'Editor', '', undefined, '__proto__'].map(isRole)).toEqual([true, true, true, true, true, true, false, false, false, false]);
  });
});
