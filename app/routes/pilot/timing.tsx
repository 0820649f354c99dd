import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listModules } from '../../features/pilots/board/board.server';
import { TimingPage } from '../../features/pilots/timing/timing-page';
import { listSessionTimings, readTimingFilter } from '../../features/pilots/timing/timing.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireRole } from '../guards';

export const headers = pageHeaders;

/** What lessons take beside their plan, in sums of five people or more. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, ['editor']);
  const locale = localeOf(params);
  const filter = readTimingFilter(new URL(request.url).searchParams);
  const page = { locale, modules: listModules(locale), filter, sessions: await listSessionTimings(filter, locale) };
  return data({ ...page, title: translator(locale)('timing:page.title') }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function Timing() {
  const page = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page">
      <TimingPage {...page} />
    </main>
  );
}
