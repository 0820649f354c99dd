import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findUnitPage } from '../../features/editing/overview.server';
import { UnitPage } from '../../features/editing/unit-page';
import { translator } from '../../platform/i18n.server';
import { isLocale } from '../../platform/locale';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireRole } from '../guards';

export const headers = pageHeaders;

/** The texts of one part of the course in one language. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, ['editor']);
  const locale = localeOf(params);
  const language = new URL(request.url).searchParams.get('language');
  const of = isLocale(language) ? language : locale;
  const page = findUnitPage(params.unit ?? '', { locale, of });
  if (!page) throw new Response(null, { status: 404 });
  return data({ locale, of, ...page, title: [translator(locale)('editing:title'), page.unit.title].filter(Boolean).join(': ') }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function EditUnit() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <main id="main" className="wrap page editing-page"><UnitPage {...page} /></main>;
}
