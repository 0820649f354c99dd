import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { emptyForm, LinkForm, LinkSent } from '../../features/accounts/account-forms';
import { linkForm, readForm, typedOf } from '../../features/accounts/accounts';
import { askForLink } from '../../features/accounts/links.server';
import { translator } from '../../platform/i18n.server';
import { limitAll, networkOf } from '../../platform/rate-limit.server';
import { settings } from '../../platform/settings.server';
import { pageMeta } from '../../ui/page-meta';
import { isOutboxOpen, localeOf, publicDoor } from '../guards';
import { askedWayBack, pageHeaders, refusedForm, seeOther, sentUrl, tooMany } from '../form-answers.server';
import { readForm as readPost } from '../form-doors';

export const headers = pageHeaders;

export function loader({ params, request }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const t = translator(locale);
  const isSent = new URL(request.url).searchParams.has('sent');
  return {
    locale,
    to: askedWayBack(request, locale),
    isSent,
    outboxUrl: isOutboxOpen(settings) ? '/dev/mail' : null,
    title: isSent ? t('accounts:sent.title') : t('accounts:link.title'),
    description: t('accounts:link.description'),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const input = await readPost(request);
  const read = readForm(linkForm, input);
  if ('refused' in read) return refusedForm(read.refused);
  const { email, to } = read.value;
  const network = networkOf(context.address);
  const allowed = await limitAll(['link-address', network], ['link-pair', `${network} ${email}`], ['link-email', email]);
  if (!allowed.ok) return tooMany(locale, allowed.retryAfterSeconds, typedOf(input));
  await askForLink({ email, to, locale, learnerId: context.actor.learnerId }, new Date());
  return seeOther(sentUrl(locale, to));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function SignInLink() {
  const { locale, to, isSent, outboxUrl } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap accounts-door">
      {isSent && !answer ? (
        <LinkSent locale={locale} to={to} outboxUrl={outboxUrl} />
      ) : (
        <LinkForm locale={locale} to={answer?.form.typed.to ?? to} form={answer?.form ?? emptyForm} sentence={answer?.sentence} />
      )}
    </main>
  );
}
