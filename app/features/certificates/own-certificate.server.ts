import type { Locale } from '../../platform/locale';
import { findLesson } from '../content/course';
import { getCourse } from '../content/load.server';
import type { GrownLesson, HeldCertificate, OwnCertificate } from './certificate-page';
import { findCertificate, findWork, type Held } from './certificates.server';
import { growthSince } from './edition';
import { missingFor } from './missing';

/** Whose page it is: every actor fits. */
interface Owner {
  learnerId: string;
  userId: string | null;
  name: string | null;
}

function grownLessons({ edition }: Held, locale: Locale): GrownLesson[] {
  const { added, changed } = growthSince(edition, getCourse());
  const lines = (ids: string[], how: GrownLesson['how']) =>
    ids.flatMap((id) => {
      const lesson = findLesson(getCourse(), id);
      if (!lesson) return [];
      const { text, lang } = lesson.text[locale].title;
      return [{ id, how, href: `/${locale}/course/${lesson.moduleId}/${id}`, title: { text, lang } }];
    });
  return [...lines(added, 'new'), ...lines(changed, 'changed')];
}

function cardOf({ number, completedAt, edition }: Held, issue: NonNullable<Held['issue']>, locale: Locale): HeldCertificate {
  return { ...issue, number, course: edition.title[locale], completedAt: completedAt.toISOString(), issuedAt: issue.issuedAt.toISOString() };
}

async function withoutCertificate({ learnerId, userId, name }: Owner, locale: Locale): Promise<OwnCertificate> {
  const work = await findWork(learnerId);
  const isGuest = userId === null;
  if (!work.isFinished) return { shows: 'missing', isGuest, modules: missingFor(getCourse(), work, locale) };
  return isGuest ? { shows: 'guest' } : { shows: 'name', offered: name ?? '' };
}

/** What the page of the certificate shows its owner; guests are shown what is missing, and that they need an account. It writes nothing. */
export async function getOwnCertificate(owner: Owner, locale: Locale): Promise<OwnCertificate> {
  const held = owner.userId === null ? null : await findCertificate(owner.learnerId);
  if (!held) return withoutCertificate(owner, locale);
  if (held.isWithdrawn) return { shows: 'withdrawn' };
  if (held.issue) return { shows: 'issued', card: cardOf(held, held.issue, locale), grown: grownLessons(held, locale) };
  return { shows: 'name', offered: owner.name ?? '' };
}
