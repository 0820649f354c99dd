import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listOfPlanned } from '../../features/cohorts/invitations/invitation';
import { maxRows, readList } from '../../features/cohorts/invitations/invitation-list';
import { listInvitations, planList } from '../../features/cohorts/invitations/invitations.server';
import { InvitePage, type ListAnswer, type ListFault } from '../../features/cohorts/invitations/invite-page';
import { decodeList } from '../../features/cohorts/invitations/list-encoding';
import { translator } from '../../platform/i18n.server';
import { limit } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readUpload } from '../form-doors';
import { localeOf, requireCohortTrainer } from '../guards';
import { fallbackOf, isDone, type InviteDone } from '../invitation-doors';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { cohort } = await requireCohortTrainer(context, request, params.cohort);
  const locale = localeOf(params);
  const { searchParams } = new URL(request.url);
  const invitations = await listInvitations(cohort.id, Number.parseInt(searchParams.get('page') ?? '1', 10) || 1, new Date());
  const asked = searchParams.get('done');
  const done: InviteDone | null = isDone(asked) ? asked : null;
  const t = translator(locale);
  const title = t('invitations:invite.of', { name: cohort.name });
  return data(
    { locale, cohort: { id: cohort.id, name: cohort.name, isArchived: cohort.isArchived }, invitations, done, count: Number(searchParams.get('count')) || 0, title, description: t('invitations:invite.description') },
    { headers: privateHeaders },
  );
}

/** The list of a form: the file, where one was chosen, else what was pasted; null for a file that is no text. */
async function listOf(form: FormData): Promise<string | null> {
  const file = form.get('file');
  if (file !== null && typeof file !== 'string' && file.size > 0) return decodeList(new Uint8Array(await file.arrayBuffer()));
  const pasted = form.get('list');
  return typeof pasted === 'string' ? pasted : '';
}

function refused(text: string, fault: ListFault) {
  return data<ListAnswer>({ text, fault, maxRows, plan: null }, { status: 400, headers: privateHeaders });
}

/** Only looks: what would become of every row. Nothing is written before the trainer confirms. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { user, cohort } = await requireCohortTrainer(context, request, params.cohort);
  const allowed = await limit('invite-check', user.learnerId);
  if (!allowed.ok) throw new Response(null, { status: 429, headers: { ...privateHeaders, 'Retry-After': String(allowed.retryAfterSeconds) } });
  const text = await listOf(await readUpload(request));
  if (text === null) return refused('', 'list-no-text');
  if (cohort.isArchived) return refused(text, 'archived');
  const count = readList(text).length;
  if (count === 0) return refused(text, 'list-empty');
  if (count > maxRows) return refused(text, 'list-long');
  const rows = await planList({ cohortId: cohort.id, text, fallback: fallbackOf(cohort, localeOf(params)) }, new Date());
  return data<ListAnswer>({ text, fault: null, maxRows, plan: { rows, list: listOfPlanned(rows) } }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function InviteMembers() {
  const { locale, cohort, invitations, done, count } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useWords(['invitations', 'course']);
  const isGood = done !== null && ['sent', 'resent', 'revoked'].includes(done);
  return (
    <main id="main" className="wrap page invite-page">
      <nav className="crumbs" aria-label={t('course:lesson.breadcrumb')}>
        <a href={`/${locale}/cohorts/${cohort.id}`}>{cohort.name}</a>
      </nav>
      <header className="page-head">
        <h1>{t('invite.title')}</h1>
        <p className="lead">{t('invite.of', { name: cohort.name })}</p>
      </header>
      {done && !answer ? <p className={isGood ? 'notice good' : 'notice warn'} role="status">{done === 'sent' ? t('done.sent', { count }) : done === 'nobody' || done === 'archived' ? t(`fault.${done}`) : t(`done.${done}`)}</p> : null}
      <InvitePage locale={locale} cohort={cohort} invitations={invitations} answer={answer ?? null} />
    </main>
  );
}
