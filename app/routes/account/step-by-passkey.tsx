import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { emptyForm } from '../../features/accounts/account-forms';
import { readForm } from '../../features/accounts/accounts';
import { passkeySignInForm } from '../../features/accounts/passkeys/passkeys';
import { answerByPasskey } from '../../features/accounts/passkeys/using-passkeys.server';
import { findPending } from '../../features/accounts/second-step/pending.server';
import { translator } from '../../platform/i18n.server';
import { limitAll, networkOf } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf, publicDoor } from '../guards';
import { browserOf, pageHeaders, refusedForm, seeOther, tooMany } from '../form-answers.server';
import { readForm as readPost } from '../form-doors';
import { afterStep, stepPage } from '../step-doors.server';

export const headers = pageHeaders;

/** The same page as that of the codes. */
export async function loader(args: LoaderFunctionArgs) {
  publicDoor();
  return stepPage(args);
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const t = translator(locale);
  const now = new Date();
  const pending = await findPending(request.headers.get('Cookie'), now);
  if (!pending) return seeOther(`/${locale}/sign-in/step`);
  const read = readForm(passkeySignInForm, await readPost(request));
  if ('refused' in read) return refusedForm(read.refused);
  if (read.value.answer === '') return refusedForm(emptyForm, t('security:passkeys.refused.passkey-missing'));
  const allowed = await limitAll(['step-user', pending.userId], ['step-address', networkOf(context.address)]);
  if (!allowed.ok) return tooMany(locale, allowed.retryAfterSeconds, {});
  const answer = await answerByPasskey(pending, browserOf(request), { answer: read.value.answer, now });
  return afterStep(answer, locale) ?? refusedForm(emptyForm, t('security:passkeys.refused.passkey-wrong'));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export { StepDoor as default } from '../step-door';
