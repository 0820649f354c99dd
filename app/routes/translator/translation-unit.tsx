import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readFilter } from '../../features/editing/desk/desk';
import { getUnitPage } from '../../features/editing/desk/desk.server';
import { UnitPage, unitDone } from '../../features/editing/desk/unit-page';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireTranslator } from '../guards';

export const headers = pageHeaders;

/** The pieces of one part of the course in each language. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireTranslator(context, request);
  const locale = localeOf(params);
  const { searchParams } = new URL(request.url);
  const filter = readFilter(searchParams);
  const unit = getUnitPage({ unit: params.unit ?? '', filter }, locale, new Date());
  if (!unit) throw new Response(null, { status: 404 });
  const done = unitDone.find((each) => each === searchParams.get('done')) ?? null;
  return data({ locale, filter, unit, done, title: unit.title?.text ?? translator(locale)('translations:title') }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function TranslationUnit() {
  const { locale, filter, unit, done } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page">
      <UnitPage locale={locale} unit={unit} filter={filter} done={done} />
    </main>
  );
}
