import { hasPassword } from '../features/accounts/accounts.server';
import { findAwaitedEmail } from '../features/accounts/address/email-change.server';
import { isLinked } from '../features/accounts/organisation/organisation.server';
import { organisationName } from '../features/accounts/organisation/provider.server';
import { codesInAll } from '../features/accounts/second-step/second-step';
import { findSecondStep } from '../features/accounts/second-step/second-step.server';
import type { SecurityRow } from '../features/accounts/sign-ins/security-part';
import { translator } from '../platform/i18n.server';
import type { Locale } from '../platform/locale';
import type { UserActor } from './guards';

/** The row of the organisation whose account leads in; none where none is set or linked. */
async function listOrganisation(userId: string, locale: Locale): Promise<SecurityRow[]> {
  const t = translator(locale);
  const name = organisationName();
  if (name === null || !(await isLinked(userId))) return [];
  return [{ key: 'organisation', state: t('security:organisation.state', { name }), path: 'organisation', action: t('security:part.change') }];
}

/** How somebody signs in, in words: one row a way, each with where it is changed. */
export async function listWaysIn({ userId, email }: UserActor, locale: Locale, now: Date): Promise<SecurityRow[]> {
  const t = translator(locale);
  const [isSet, awaited, step] = await Promise.all([hasPassword(userId), findAwaitedEmail(userId, now), findSecondStep(userId)]);
  const rows: SecurityRow[] = [
    { key: 'email', state: awaited === null ? email : t('security:part.awaits', { email, awaited }), path: 'email', action: t('security:part.change') },
    { key: 'password', state: t(isSet ? 'security:part.passwordSet' : 'security:part.passwordNone'), path: 'password', action: t(isSet ? 'security:part.change' : 'security:part.choose') },
    ...(await listOrganisation(userId, locale)),
    { key: 'passkeys', state: step.passkeys === 0 ? t('security:part.passkeysNone') : t('security:part.passkeysSome', { count: step.passkeys }), path: 'passkeys', action: t(step.passkeys === 0 ? 'security:part.setUp' : 'security:part.change') },
    { key: 'app', state: t(step.hasApp ? 'security:part.appOn' : 'security:part.appOff'), path: 'app', action: t(step.hasApp ? 'security:part.change' : 'security:part.setUp') },
  ];
  const codes: SecurityRow = { key: 'codes', state: t('security:codes.left', { left: step.codesLeft, all: codesInAll }), path: 'codes', action: t('security:part.renew') };
  return step.isOn ? [...rows, codes] : rows;
}
