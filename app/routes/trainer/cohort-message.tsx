import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SentMessagePart } from '../../features/cohorts/messages/message-log';
import { findMessage } from '../../features/cohorts/messages/messages.server';
import { translator } from '../../platform/i18n.server';
import { dayIn } from '../../ui/day';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireCohortTrainer } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { cohort } = await requireCohortTrainer(context, request, params.cohort);
  const locale = localeOf(params);
  const message = await findMessage(cohort.id, params.message ?? '');
  if (!message) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  const done = searchParams.get('done');
  const t = translator(locale);
  const sentence = done === 'sent' ? t('messages:done.sent', { count: Number(searchParams.get('count')) || 0 }) : done === 'sent-before' ? t('messages:fault.sent-before') : null;
  return data({ locale, cohort: { id: cohort.id, name: cohort.name }, message, sentence, title: t('messages:log.of', { date: dayIn(message.at, locale) }) }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function CohortMessage() {
  const { locale, cohort, message, sentence, title } = useLoaderData<typeof loader>();
  const { t } = useWords(['messages', 'course']);
  return (
    <main id="main" className="wrap page invite-page">
      <nav className="crumbs" aria-label={t('course:lesson.breadcrumb')}>
        <a href={`/${locale}/cohorts/${cohort.id}`}>{cohort.name}</a>
        <a href={`/${locale}/cohorts/${cohort.id}/messages`}>{t('page.of', { name: cohort.name })}</a>
      </nav>
      <header className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t(`kind.${message.kind}`)}</p>
      </header>
      {sentence ? <p className="notice good" role="status">{sentence}</p> : null}
      <SentMessagePart message={message} />
    </main>
  );
}
