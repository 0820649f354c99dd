import { localeNames, type Locale } from '../../../platform/locale';
import { Moment } from '../../../ui/moment';
import { useWords } from '../../../ui/use-words';
import { WrittenText } from '../../../ui/written-text';
import { remarkNumber, writeSecond, type RemarkKind } from './remark';
import type { EventView, OwnRemark } from './remarks.server';
import { RemarkPager } from './remark-pager';

/** A remark of the reader's own, with where it stands. */
export interface OwnLine extends OwnRemark {
  number: string;
  title: string;
  titleLang: Locale;
  url: string;
}

export interface OwnPageProps {
  locale: Locale;
  remarks: OwnLine[];
  page: number;
  pageCount: number;
  done: 'confirmed' | 'reopened' | null;
}

/** What editors and the author did, in their order; words as they were typed. */
export function History({ events, locale }: { events: (EventView & { by?: string })[]; locale: Locale }) {
  const { t } = useWords('remarks');
  if (events.length === 0) return null;
  return (
    <ol className="remark-history" role="list">
      {events.map(({ what, words, lang, at, by }, index) => (
        <li key={index}>
          <p><strong>{t(`step.${what}`)}</strong>{by === undefined ? null : <> · <bdi>{by === '' ? t('nameless') : by}</bdi></>} · <Moment at={at} locale={locale} /></p>
          {words === '' ? null : <WrittenText text={words} lang={lang} />}
        </li>
      ))}
    </ol>
  );
}

function AnswerForms({ remark, locale }: { remark: OwnLine; locale: Locale }) {
  const { t } = useWords('remarks');
  const path = `/${locale}/remarks/${remark.id}`;
  return (
    <div className="notice remarks-part">
      <p>{t('mine.ask', { version: remark.fixedInVersion ?? '' })} <a href={remark.url}>{t('spot')}</a></p>
      <form method="post" action={`${path}/confirm`}><button className="button small">{t('mine.confirm')}</button></form>
      <details>
        <summary>{t('mine.not')}</summary>
        <form className="remarks-form" method="post" action={`${path}/reopen`}>
          <div className="field">
            <label htmlFor={`words-${remark.id}`}>{t('mine.still')}</label>
            <textarea id={`words-${remark.id}`} name="words" rows={2} maxLength={2000} dir="auto" />
          </div>
          <p><button className="button quiet small">{t('mine.reopen')}</button></p>
        </form>
      </details>
    </div>
  );
}

function Own({ remark, locale }: { remark: OwnLine; locale: Locale }) {
  const { t } = useWords('remarks');
  return (
    <li>
      <article className="card remarks-part" id={`r-${remark.id}`}>
        <h2>{remarkNumber(remark.id)} <span className={`remark-state is-${remark.state}`}>{t(`state.${remark.state}`, { version: remark.fixedInVersion ?? '' })}</span></h2>
        <p className="remark-facts">
          <span>{t(`kind.${remark.kind as RemarkKind}`)}</span>
          <a href={remark.url}>{remark.number} <span lang={remark.titleLang === locale ? undefined : remark.titleLang}>{remark.title}</span></a>
          <span lang={remark.locale}>{localeNames[remark.locale]}</span>
          {remark.secondOfFilm === null ? null : <span>{t('second', { at: writeSecond(remark.secondOfFilm) })}</span>}
          <Moment at={remark.createdAt} locale={locale} />
        </p>
        {remark.quote === '' ? null : <blockquote lang={remark.locale} className="remark-quote">{remark.quote}</blockquote>}
        {remark.words === '' ? null : <WrittenText text={remark.words} lang={remark.wordsLang} />}
        {remark.proposal === '' ? null : <div><p className="hint">{t('form.proposal')}</p><WrittenText text={remark.proposal} lang={remark.locale} /></div>}
        <History events={remark.events} locale={locale} />
        {remark.state === 'fixed' ? <AnswerForms remark={remark} locale={locale} /> : null}
      </article>
    </li>
  );
}

/** What somebody remarked, and what became of it. */
export function OwnPage({ locale, remarks, page, pageCount, done }: OwnPageProps) {
  const { t } = useWords('remarks');
  return (
    <div className="remarks-page">
      <h1>{t('mine.title')}</h1>
      {done ? <p className="notice good" role="status">{t(`mine.done.${done}`)}</p> : null}
      <p className="lead">{remarks.length === 0 ? t('mine.none') : t('mine.lead')}</p>
      <p><a href={`/${locale}/remarks/new`}>{t('mine.byNumber')}</a></p>
      <ol className="remark-list" role="list">{remarks.map((remark) => <Own key={remark.id} remark={remark} locale={locale} />)}</ol>
      <RemarkPager page={page} pageCount={pageCount} urlOf={(at) => `/${locale}/remarks/mine?page=${at}`} />
    </div>
  );
}
