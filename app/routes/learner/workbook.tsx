import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getCourse } from '../../features/content/load.server';
import { Outline } from '../../features/workbook/outline/outline-page';
import { listOpenTools } from '../../features/workbook/outline/outline.server';
import { Workspace } from '../../features/workbook/workspace/workspace-page';
import { readWorkbook } from '../../features/workbook/workspace/workspace.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf } from '../guards';

export const headers = pageHeaders;

/** The learner's own workbook: nobody else can ask for it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const workbook = await readWorkbook(context.actor.learnerId);
  const city = workbook.values['wb-baseline']?.city_name?.trim() ?? '';
  const { version } = getCourse();
  return data({ locale, title: translator(locale)('workspace:title'), tools: listOpenTools(), workbook, city, version, writtenAt: new Date().toISOString() }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function WorkbookPage() {
  const { locale, tools, workbook, city, version, writtenAt } = useLoaderData<typeof loader>();
  const { t } = useWords(['workspace', 'workbook']);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(writtenAt));
  return (
    <main id="main" className="wrap page workspace-page kind-activity">
      <header className="page-head">
        <h1>{city ? t('titleOf', { city }) : t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </header>
      <Workspace tools={tools} workbook={workbook} locale={locale} />
      <section className="outline-page" id="draft" aria-labelledby="draft-title">
        <p className="kicker">{t('workbook:outline.mark')}</p>
        <h2 id="draft-title">{city ? t('workbook:outline.titleOf', { city }) : t('workbook:outline.title')}</h2>
        <p className="fine">{t('workbook:outline.made', { date, version })}</p>
        <p>{t('workbook:outline.intro')}</p>
        <Outline tools={tools} values={workbook.values} locale={locale} />
      </section>
    </main>
  );
}
