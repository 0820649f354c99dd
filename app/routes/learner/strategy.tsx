import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { assembleStrategy, hasWords } from '../../features/strategy/strategy';
import { PaperView, StrategyContents, StrategyTools } from '../../features/strategy/strategy-page';
import { findSharing } from '../../features/workbook/team/teams.server';
import { translator } from '../../platform/i18n.server';
import type { Paper } from '../../platform/papers/paper';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf } from '../guards';
import { ownStrategy } from '../strategy-doors.server';

export const headers = pageHeaders;

/** The learner's own strategy document, in the language of the address or another of the five. */
export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params);
  const strategy = await ownStrategy(locale, args);
  const t = translator(locale);
  const page = { locale, chosen: strategy.locale, title: t('strategy:page.title'), description: t('strategy:page.description') };
  const isShared = (await findSharing(args.context.actor.learnerId)) !== null;
  return data({ ...page, isShared, paper: assembleStrategy(strategy), hasWords: hasWords(strategy.values) }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function StrategyPage() {
  const { locale, chosen, isShared, paper: sent, hasWords: isBegun } = useLoaderData<typeof loader>();
  const { t } = useWords('strategy');
  const paper = sent as unknown as Paper;
  const url = `/${locale}/workbook/strategy`;
  return (
    <main id="main" className="wrap page strategy-page kind-activity">
      <nav className="crumbs no-print"><a href={`/${locale}/workbook`}>{t('page.back')}</a></nav>
      <header className="page-head">
        <h1 lang={chosen === locale ? undefined : chosen}>{paper.title.text}</h1>
        <p className="lead no-print">{isBegun ? t(isShared ? 'page.leadOfTeam' : 'page.lead') : t('page.empty')}</p>
      </header>
      <StrategyTools url={url} locale={locale} chosen={chosen} />
      <StrategyContents paper={paper} locale={locale} />
      <PaperView paper={paper} locale={locale} />
    </main>
  );
}
