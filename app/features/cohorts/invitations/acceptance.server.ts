import { db, type Tx } from '../../../platform/database.server';
import { readSignedId } from '../../../platform/signed-id.server';
import type { Cohort } from '../cohort';
import { enrol } from '../cohorts.server';
import { invitationStateOf, type AcceptRefusal } from './invitation';

/** What the link of an invitation leads to. */
export interface FoundInvitation {
  cohort: Cohort & { startsOn: string | null; endsOn: string | null };
  /** the name that the trainer gave; may be empty */
  name: string;
  refused: AcceptRefusal | null;
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

function readRow(tx: Tx, id: string) {
  return tx.cohortInvitation.findUnique({ where: { id }, include: { cohort: true } });
}
type InvitationRow = NonNullable<Awaited<ReturnType<typeof readRow>>>;

async function isMember(tx: Tx, cohortId: string, learnerId: string): Promise<boolean> {
  return (await tx.cohortMember.count({ where: { cohortId, learnerId, leftAt: null } })) > 0;
}

async function refusalOf(tx: Tx, row: InvitationRow, { learnerId, now }: { learnerId: string; now: Date }): Promise<AcceptRefusal | null> {
  if (await isMember(tx, row.cohortId, learnerId)) return 'already-member';
  const state = invitationStateOf(row, now);
  if (state === 'accepted') return 'invitation-used';
  if (state === 'revoked') return 'invitation-revoked';
  if (row.cohort.archivedAt !== null) return 'cohort-archived';
  return state === 'expired' ? 'invitation-expired' : null;
}

/** The invitation of a link as the learner of this browser may use it; null when the link is none of ours. */
export async function findInvitation(token: string, learnerId: string, now: Date): Promise<FoundInvitation | null> {
  const id = readSignedId('invitation', token);
  const row = id && (await readRow(db, id));
  if (!row) return null;
  const { id: cohortId, name, archivedAt, startsOn, endsOn } = row.cohort;
  return { cohort: { id: cohortId, name, isArchived: archivedAt !== null, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) }, name: row.name, refused: await refusalOf(db, row, { learnerId, now }) };
}

/** Takes an invitation for a learner, who becomes a member with what they have done so far; each link is taken once. */
export async function acceptInvitation(learnerId: string, token: string, now: Date): Promise<{ cohortId: string } | { refused: AcceptRefusal }> {
  const id = readSignedId('invitation', token);
  if (!id) return { refused: 'invitation-unknown' };
  return db.$transaction(async (tx) => {
    const row = await readRow(tx, id);
    if (!row) return { refused: 'invitation-unknown' as const };
    const refused = await refusalOf(tx, row, { learnerId, now });
    if (refused !== null && refused !== 'already-member') return { refused };
    // Opened twice at once, one of the two takes it; who is a member by another way closes it.
    const { count } = await tx.cohortInvitation.updateMany({ where: { id, acceptedAt: null, revokedAt: null }, data: { acceptedAt: now, learnerId } });
    if (refused) return { refused };
    if (count === 0) return { refused: 'invitation-used' as const };
    await enrol(tx, { cohortId: row.cohortId, learnerId, now }, { viaLink: false });
    return { cohortId: row.cohortId };
  });
}

