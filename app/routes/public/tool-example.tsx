import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findToolPath } from '../../features/content/course';
import { getCourse } from '../../features/content/load.server';
import { exampleWorkbook, hasExample } from '../../features/workbook/example/example';
import { ToolExample } from '../../features/workbook/example/example-page';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { publicPage } from '../../ui/public-page';
import { localeOf } from '../guards';
import { openToolOf } from '../workbook-doors';

/** A tool as an example city filled it in: the same page for everybody. */
export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const tool = openToolOf(params);
  if (!hasExample(tool, locale)) throw new Response(null, { status: 404 });
  const { tools } = getCourse();
  const t = translator(locale);
  const title = t('workbook:sample.titleOf', { tool: tool.text[locale].title.text });
  return { locale, tool, workbook: exampleWorkbook(tools, locale), toolUrl: `/${locale}/${findToolPath(getCourse(), tool.id) ?? 'workbook'}#tool`, title, description: t('workbook:sample.lead') };
}

export const handle = publicPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function ToolExamplePage() {
  const { locale, tool, workbook, toolUrl } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page kind-activity">
      <ToolExample tool={tool} workbook={workbook} toolUrl={toolUrl} locale={locale} />
    </main>
  );
}
