import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSignedInLearner } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import * as mail from '../../../platform/mail.server';
import { signId } from '../../../platform/signed-id.server';
import { getCourse } from '../../content/load.server';
import { findTool, saveFields } from '../tool.server';
import { findInvitedTeam, inviteMate, joinTeam, listOpenInvitations, sendTeamInvitation, withdrawInvitation, type Invitee } from './invitations.server';
import { maxMembers } from './team';
import { startTeam } from './teams.server';

const now = new Date('2026-04-01T09:00:00.000Z');
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000);
const email = 'ben@example.org';
const toolId = 'wb-baseline';

// Compiled once; it takes long where nothing is kept of it.
beforeAll(() => void getCourse());
beforeEach(emptyDatabase);

async function makePerson(of: { name: string; email?: string }): Promise<Invitee> {
  const { user, learner } = await makeSignedInLearner(of);
  return { learnerId: learner.id, email: user.email, locale: 'en' };
}

async function makeTeam(): Promise<{ ana: Invitee; teamId: string }> {
  const ana = await makePerson({ name: 'Ana' });
  const started = await startTeam(ana, 'Oulu', now);
  return { ana, teamId: 'teamId' in started ? started.teamId : '' };
}

async function invite(learnerId: string, to = email): Promise<{ id: string; token: string }> {
  const answer = await inviteMate(learnerId, { email: to, locale: 'fr' }, now);
  const id = 'invited' in answer ? answer.invited : '';
  return { id, token: signId('team', id) };
}

async function fill({ learnerId }: Invitee, value: string): Promise<void> {
  await saveFields({ learnerId, locale: 'en' }, [{ id: `${learnerId}x`, learner: learnerId, kind: 'field', tool: toolId, field: 'city_name', value, seen: null, at: now.toISOString() }], now);
}

const join = (who: Invitee, token: string, at = now) => joinTeam(who, { token, brings: true }, at);

describe('inviting', () => {
  it('sends one mail, in the language chosen, that names who invites and until when', async () => {
    const sent = vi.spyOn(mail, 'sendMail').mockResolvedValue(undefined as never);
    const { ana } = await makeTeam();
    const { id, token } = await invite(ana.learnerId);
    expect(await db.job.count({ where: { kind: 'sendTeamInvitation' } })).toBe(1);
    await sendTeamInvitation({ invitationId: id }, now);
    await sendTeamInvitation({ invitationId: id }, now);
    expect(sent).toHaveBeenCalledTimes(1);
    const [letter] = sent.mock.calls[0] ?? [];
    expect(letter).toMatchObject({ to: email, subject: expect.stringContaining('Oulu') as string });
    expect(letter?.text).toContain(`/fr/team/invitation/${token}`);
    expect(letter?.text).toContain('Ana');
    sent.mockRestore();
  });

  it('sends nothing for what was withdrawn meanwhile', async () => {
    const sent = vi.spyOn(mail, 'sendMail').mockResolvedValue(undefined as never);
    const { ana } = await makeTeam();
    const { id } = await invite(ana.learnerId);
    expect(await withdrawInvitation(ana.learnerId, id, now)).toBe(true);
    await sendTeamInvitation({ invitationId: id }, now);
    expect(sent).not.toHaveBeenCalled();
    sent.mockRestore();
  });

  it('is refused for members, for whoever is invited already, and to who has no team', async () => {
    const { ana } = await makeTeam();
    const ben = await makePerson({ name: 'Ben', email });
    expect(await inviteMate(ben.learnerId, { email: 'c@example.org', locale: 'en' }, now)).toEqual({ refused: 'no-team' });
    expect(await inviteMate(ana.learnerId, { email: ana.email ?? '', locale: 'en' }, now)).toEqual({ refused: 'is-member' });
    await invite(ana.learnerId);
    expect(await inviteMate(ana.learnerId, { email, locale: 'en' }, now)).toEqual({ refused: 'is-invited' });
    expect(await inviteMate(ana.learnerId, { email, locale: 'en' }, daysLater(15))).toHaveProperty('invited');
  });

  it('gives the last place once, those invited counted', async () => {
    const { ana } = await makeTeam();
    const answers = [];
    for (let at = 0; at < maxMembers - 2; at += 1) answers.push(await inviteMate(ana.learnerId, { email: `m${at}@example.org`, locale: 'en' }, now));
    const last = await Promise.all(['x', 'y'].map((name) => inviteMate(ana.learnerId, { email: `${name}@example.org`, locale: 'en' }, now)));
    expect(answers.every((answer) => 'invited' in answer)).toBe(true);
    expect(last.filter((answer) => 'invited' in answer)).toHaveLength(1);
    expect(last).toContainEqual({ refused: 'full' });
  });
});

describe('withdrawing', () => {
  it('is for members of the team alone, and for what is still open', async () => {
    const { ana, teamId } = await makeTeam();
    const cem = await makePerson({ name: 'Cem' });
    const { id, token } = await invite(ana.learnerId);
    expect(await withdrawInvitation(cem.learnerId, id, now)).toBe(false);
    expect(await listOpenInvitations(teamId, now)).toMatchObject([{ id, email }]);
    expect(await withdrawInvitation(ana.learnerId, id, now)).toBe(true);
    expect(await withdrawInvitation(ana.learnerId, id, now)).toBe(false);
    expect(await listOpenInvitations(teamId, now)).toEqual([]);
    expect(await join(await makePerson({ name: 'Ben', email }), token)).toEqual({ refused: 'revoked' });
  });
});

describe('joining', () => {
  it('says before the click which team it is and how much of one’s own there is', async () => {
    const { ana } = await makeTeam();
    const ben = await makePerson({ name: 'Ben', email });
    await fill(ben, 'Uleåborg');
    const { token } = await invite(ana.learnerId);
    expect(await findInvitedTeam(token, ben, now)).toMatchObject({ name: 'Oulu', ownFields: 1, refused: null });
    expect(await findInvitedTeam(token, { ...ben, learnerId: 'nobody', email: null }, now)).toMatchObject({ ownFields: 0, refused: null });
    expect(await findInvitedTeam(`${token.slice(0, -1)}x`, ben, now)).toBeNull();
  });

  it('brings one’s own work along as another version where it differs', async () => {
    const { ana, teamId } = await makeTeam();
    const ben = await makePerson({ name: 'Ben', email });
    await fill(ana, 'Oulu');
    await fill(ben, 'Uleåborg');
    const { token } = await invite(ana.learnerId);
    expect(await join(ben, token)).toEqual({ teamId });
    expect(await findTool(ana.learnerId, toolId)).toMatchObject({ values: { city_name: 'Oulu' }, others: { city_name: [{ value: 'Uleåborg' }] } });
  });

  it('keeps one’s own work apart where that is chosen', async () => {
    const { ana } = await makeTeam();
    const ben = await makePerson({ name: 'Ben', email });
    await fill(ben, 'Uleåborg');
    const { token } = await invite(ana.learnerId);
    await joinTeam(ben, { token, brings: false }, now);
    expect((await findTool(ana.learnerId, toolId)).values).toEqual({});
    expect((await findTool(ben.learnerId, toolId)).values).toEqual({});
    expect(await db.toolField.findMany({ where: { learnerId: ben.learnerId } })).toMatchObject([{ value: 'Uleåborg' }]);
  });

  it('works once, within two weeks, and for the address it was sent to', async () => {
    const { ana } = await makeTeam();
    const ben = await makePerson({ name: 'Ben', email });
    const cem = await makePerson({ name: 'Cem' });
    const { token } = await invite(ana.learnerId);
    expect(await join(cem, token)).toEqual({ refused: 'other-address' });
    expect(await join(ben, token, daysLater(14))).toEqual({ refused: 'expired' });
    const [first, second] = await Promise.all([join(ben, token, daysLater(13)), join(ben, token, daysLater(13))]);
    expect([first, second]).toContainEqual({ refused: 'is-member' });
    expect(await db.teamMember.count()).toBe(2);
    expect(await join(cem, token)).toEqual({ refused: 'used' });
    expect(await join(cem, 'no-token')).toEqual({ refused: 'unknown' });
  });

  it('is refused to members of another team and to full teams', async () => {
    const { ana, teamId } = await makeTeam();
    const ben = await makePerson({ name: 'Ben', email });
    const { token } = await invite(ana.learnerId);
    await startTeam(ben, 'Ulm', now);
    expect(await join(ben, token)).toEqual({ refused: 'has-team' });
    await db.team.deleteMany({ where: { name: 'Ulm' } });
    await db.teamMember.createMany({ data: Array.from({ length: maxMembers - 1 }, (_, at) => ({ learnerId: `m${at}`, teamId, joinedAt: now })) });
    expect(await join(ben, token)).toEqual({ refused: 'full' });
  });
});
