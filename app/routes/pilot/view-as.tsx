import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listTested } from '../../features/pilots/board/board.server';
import { noViewing, readViewing, typedViewing, type TypedViewing, type ViewingFaults } from '../../features/pilots/viewing/viewing';
import { startViewing } from '../../features/pilots/viewing/viewing.server';
import { ViewingPage, type ViewingPageProps } from '../../features/pilots/viewing/viewing-page';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders, seeOther } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireRole } from '../guards';

export const headers = pageHeaders;

/** Where a view begins and what there is to see in it; said here too is that something sent meanwhile was not kept. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { roles } = await requireRole(context, request, ['editor']);
  const locale = localeOf(params);
  const { viewing: sign = null, refusedAs = null } = context;
  const tested = sign?.role === 'tester' && sign.cityId !== null ? await listTested({ cityId: sign.cityId, locales: sign.locales }, locale) : [];
  const isDone = new URL(request.url).searchParams.get('done') === 'ended';
  const done: ViewingPageProps['told'] = isDone && sign === null ? { kind: 'good', what: 'done' } : null;
  const told: ViewingPageProps['told'] = refusedAs ? { kind: 'warn', what: `refused.${refusedAs}` } : done;
  const page = { locale, sign, told, isAdmin: roles.includes('admin'), tested: tested.map(({ module, locale: code }) => ({ module, locale: code })) };
  return data({ ...page, title: translator(locale)('viewing:title') }, { status: refusedAs ? 409 : 200, headers: privateHeaders });
}

/** Begins to look at the course as another role. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { user } = await requireRole(context, request, ['editor']);
  const typed = typedViewing(await readForm(request));
  const read = readViewing(typed);
  if ('faults' in read) return data<{ typed: TypedViewing; faults: ViewingFaults }>({ typed, faults: read.faults }, { status: 400, headers: privateHeaders });
  throw seeOther(`/${localeOf(params)}/pilots/view`, [await startViewing(user.userId, read.input, new Date())]);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function ViewAs() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap page">
      <ViewingPage {...page} typed={answer?.typed ?? noViewing} faults={answer?.faults ?? {}} />
    </main>
  );
}
