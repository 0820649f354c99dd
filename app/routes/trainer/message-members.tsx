import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { measureOf } from '../../features/cohorts/member-standing';
import { getCourse } from '../../features/content/load.server';
import { countLocales, readDraft, readKind, recipientsOf, type Draft, type Recipient } from '../../features/cohorts/messages/message';
import { MessageLog } from '../../features/cohorts/messages/message-log';
import { cohortMail } from '../../features/cohorts/messages/message-mail.server';
import { MessagePage, type DraftAnswer, type MailPreview } from '../../features/cohorts/messages/message-page';
import { findRecipients, listMessages } from '../../features/cohorts/messages/messages.server';
import { translator } from '../../platform/i18n.server';
import { newId } from '../../platform/ids';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readListForm } from '../form-doors';
import { localeOf, requireCohortTrainer } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { cohort } = await requireCohortTrainer(context, request, params.cohort);
  const locale = localeOf(params);
  const { searchParams } = new URL(request.url);
  const kind = readKind(searchParams.get('to'));
  const list = await findRecipients(cohort.id, kind, measureOf(cohort, getCourse(), new Date()));
  const t = translator(locale);
  const done = searchParams.get('done');
  const sentence = done === 'nobody' || done === 'archived' ? t(`messages:fault.${done}`) : null;
  const shown = { id: cohort.id, name: cohort.name, isArchived: cohort.isArchived };
  return data(
    { locale, cohort: shown, kind, list, sentence, formId: newId(), messages: await listMessages(cohort.id), title: t('messages:page.of', { name: cohort.name }), description: t('messages:page.description') },
    { headers: privateHeaders },
  );
}

interface ForPreview {
  draft: Draft;
  people: Recipient[];
  trainer: string;
  cohort: { id: string; name: string };
}

/** One mail per language, as its first reader will get it; its link to end messages is nobody's. */
function previewsOf({ draft, people, trainer, cohort }: ForPreview): MailPreview[] {
  return countLocales(people).map(({ locale, count }) => {
    const name = people.find((one) => one.locale === locale)?.name ?? '';
    const mail = cohortMail({ locale, kind: draft.kind, name, trainer, cohort: cohort.name, own: draft.words[locale] ?? '', unsubscribeUrl: '…' });
    return { locale, count, subject: mail.subject, text: mail.text };
  });
}

/** Only shows the mails; sending is a step of its own. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { user, cohort } = await requireCohortTrainer(context, request, params.cohort);
  const read = readDraft(await readListForm(request));
  if (!read) throw new Response(null, { status: 400 });
  const { draft, fault } = read;
  if (fault) return data<DraftAnswer & { list: Recipient[] | null }>({ draft, fault, previews: [], list: null }, { status: 400, headers: privateHeaders });
  const list = await findRecipients(cohort.id, draft.kind, measureOf(cohort, getCourse(), new Date()));
  const previews = previewsOf({ draft, people: recipientsOf(list, draft), trainer: user.name, cohort });
  return data<DraftAnswer & { list: Recipient[] | null }>({ draft, fault: null, previews, list }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function MessageMembers() {
  const { messages, sentence, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useWords(['messages', 'course']);
  const { locale, cohort } = page;
  return (
    <main id="main" className="wrap page invite-page">
      <nav className="crumbs" aria-label={t('course:lesson.breadcrumb')}>
        <a href={`/${locale}/cohorts/${cohort.id}`}>{cohort.name}</a>
        <a href={`/${locale}/cohorts/${cohort.id}/invite`}>{t('page.invite')}</a>
      </nav>
      <header className="page-head">
        <h1>{t('page.title')}</h1>
        <p className="lead">{t('page.of', { name: cohort.name })}</p>
        <p>{t('page.lead')}</p>
      </header>
      {sentence && !answer ? <p className="notice warn" role="status">{sentence}</p> : null}
      <MessagePage {...page} kind={answer?.draft.kind ?? page.kind} list={answer?.list ?? page.list} answer={answer ?? null} />
      <MessageLog locale={locale} cohortId={cohort.id} messages={messages} />
    </main>
  );
}
