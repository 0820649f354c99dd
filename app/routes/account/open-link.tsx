import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { emptyForm, OpenLinkForm, SpentLink } from '../../features/accounts/account-forms';
import { openLinkForm, readForm, typedOf } from '../../features/accounts/accounts';
import { findLink, openLink } from '../../features/accounts/links.server';
import { enter } from '../../features/accounts/second-step/pending.server';
import { translator } from '../../platform/i18n.server';
import { limit, networkOf } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf, publicDoor } from '../guards';
import { browserOf, entered, pageHeaders, privateHeaders, refusedForm, tooMany } from '../form-answers.server';
import { readForm as readPost } from '../form-doors';

export const headers = pageHeaders;

/** Looks at the link and leaves it as it is: what looks through people's mails follows every link in them. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const t = translator(locale);
  const link = await findLink(params.token ?? '', context.actor.learnerId, new Date());
  const title = link ? t(link.isNew ? 'accounts:open.newTitle' : 'accounts:open.title') : t('accounts:open.spentTitle');
  return data({ locale, link, title, description: t('accounts:open.description') }, { status: link ? 200 : 410, headers: privateHeaders });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const token = params.token ?? '';
  const { learnerId } = context.actor;
  const input = await readPost(request);
  const allowed = await limit('open-address', networkOf(context.address));
  if (!allowed.ok) return tooMany(locale, allowed.retryAfterSeconds, typedOf(input));
  const link = await findLink(token, learnerId, new Date());
  if (!link) return null;
  const read = readForm(openLinkForm({ email: link.email, ...link.asks }), input);
  if ('refused' in read) return refusedForm(read.refused);
  const opened = await openLink({ token, learnerId, ...read.value }, new Date());
  if ('refused' in opened) return null;
  return entered(await enter(opened.userId, browserOf(request), { to: opened.to, now: new Date() }), opened.to, locale);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function OpenLink() {
  const { locale, link } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap accounts-door">
      {link ? <OpenLinkForm link={link} form={answer?.form ?? emptyForm} sentence={answer?.sentence} /> : <SpentLink locale={locale} />}
    </main>
  );
}
