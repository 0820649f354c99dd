import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getCourse } from '../../features/content/load.server';
import { Outline } from '../../features/workbook/outline/outline-page';
import { findWorkbook, listOpenTools } from '../../features/workbook/outline/outline.server';
import { Overview } from '../../features/workbook/outline/overview';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { pageHeaders } from '../form-answers.server';
import { localeOf } from '../guards';

export const headers = pageHeaders;

/** The learner's own draft outline: nobody else can ask for it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const values = await findWorkbook(context.actor.learnerId);
  const city = values['wb-baseline']?.city_name?.trim() ?? '';
  const { version } = getCourse();
  return { locale, title: translator(locale)('workbook:outline.title'), tools: listOpenTools(), values, city, version, writtenAt: new Date().toISOString() };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function WorkbookPage() {
  const { locale, tools, values, city, version, writtenAt } = useLoaderData<typeof loader>();
  const { t } = useWords('workbook');
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(writtenAt));
  return (
    <main id="main" className="wrap page outline-page kind-activity">
      <header className="stack">
        <p className="kicker">{t('outline.mark')}</p>
        <h1>{city ? t('outline.titleOf', { city }) : t('outline.title')}</h1>
        <p className="fine">{t('outline.made', { date, version })}</p>
        <p>{t('outline.intro')}</p>
      </header>
      <Overview tools={tools} values={values} locale={locale} isOnItsPage />
      <Outline tools={tools} values={values} locale={locale} />
    </main>
  );
}
