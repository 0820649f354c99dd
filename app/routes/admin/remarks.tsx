import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getWholeCourse } from '../../features/content/load.server';
import { readPage } from '../../features/discussions/post';
import { readFilter } from '../../features/pilots/remarks/inbox/inbox';
import { InboxPage } from '../../features/pilots/remarks/inbox/inbox-page';
import { listInbox } from '../../features/pilots/remarks/inbox/inbox.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireRole } from '../guards';
import { placed } from '../remark-doors.server';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, ['editor']);
  const locale = localeOf(params);
  const { searchParams } = new URL(request.url);
  const filter = readFilter(searchParams);
  const { lines, ...inbox } = await listInbox(filter, readPage(searchParams.get('page')), new Date());
  const modules = getWholeCourse().modules.map(({ id, number, text }) => ({ id, number, title: text[locale].title.text }));
  return data({ locale, filter, inbox, lines: lines.map((line) => placed(line, locale)), modules, title: translator(locale)('remarks:inbox.title') }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function Remarks() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page">
      <InboxPage {...page} />
    </main>
  );
}
