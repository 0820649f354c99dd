import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { noTester, readTester, typedTester, type TesterFaults, type TypedTester } from '../../features/pilots/tester';
import { TestersPage, testersDone } from '../../features/pilots/testers-page';
import { listTesters, nameTester } from '../../features/pilots/testers.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireRole } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, ['editor']);
  const locale = localeOf(params);
  const told = new URL(request.url).searchParams.get('done');
  const done = testersDone.find((each) => each === told) ?? null;
  return data({ locale, testers: await listTesters(), done, title: translator(locale)('pilots:testers.title') }, { headers: privateHeaders });
}

function again(status: number, answer: { typed: TypedTester; faults: TesterFaults }) {
  return data(answer, { status, headers: privateHeaders });
}

/** Names a tester of a city, or changes what is said of one. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { user } = await requireRole(context, request, ['editor']);
  const typed = typedTester(await readForm(request));
  const read = readTester(typed);
  if ('faults' in read) return again(400, { typed, faults: read.faults });
  const answer = await nameTester(user.userId, read.input, new Date());
  if ('refused' in answer) return again(409, { typed, faults: { email: answer.refused } });
  throw redirect(`/${localeOf(params)}/pilots/testers?done=named`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function Testers() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap page">
      <TestersPage {...page} typed={answer?.typed ?? noTester} faults={answer?.faults ?? {}} done={answer ? null : page.done} />
    </main>
  );
}
