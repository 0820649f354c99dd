import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinksPage } from '../../features/content/links/links-page';
import { listLinkLines } from '../../features/content/links/links.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireRole } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, ['editor']);
  const locale = localeOf(params);
  const told = new URL(request.url).searchParams.get('done');
  const done: 'asked' | 'off' | null = told === 'asked' || told === 'off' ? told : null;
  return data({ locale, ...(await listLinkLines()), done, title: translator(locale)('links:title') }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function Links() {
  const page = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page">
      <LinksPage {...page} />
    </main>
  );
}
