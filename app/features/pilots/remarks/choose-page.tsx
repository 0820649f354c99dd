import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { PlaceKind } from './remark';

/** A spot in the list of those that a lesson has. */
export interface PlaceLine {
  kind: PlaceKind;
  number: string;
  words: string;
  lang: Locale;
  url: string;
}

export interface ChoosePageProps {
  locale: Locale;
  /** the number as it was typed, when there is no such spot */
  unknown: string | null;
  list: { title: string; lang: Locale; url: string; places: PlaceLine[] } | null;
}

function NumberForm({ locale, unknown }: Pick<ChoosePageProps, 'locale' | 'unknown'>) {
  const { t } = useWords('remarks');
  return (
    <form className="remarks-form" method="get" action={`/${locale}/remarks/new`}>
      {unknown === null ? null : <div className="notice warn" role="alert"><p><a href="#at">{t('choose.unknown', { number: unknown })}</a></p></div>}
      <div className="field">
        <label htmlFor="at">{t('choose.number')}</label>
        <p className="hint" id="at-hint">{t('choose.numberHint', { example: 'm4.l5.p03' })}</p>
        <input id="at" name="at" defaultValue={unknown ?? ''} required maxLength={80} autoComplete="off" autoCapitalize="none" spellCheck={false} className="remark-short" aria-describedby="at-hint" aria-invalid={unknown === null ? undefined : true} />
      </div>
      <p><button className="button">{t('choose.go')}</button></p>
    </form>
  );
}

/** Finding the spot somebody wants to remark on: by its number from paper, or in the list of its lesson. */
export function ChoosePage({ locale, unknown, list }: ChoosePageProps) {
  const { t } = useWords('remarks');
  return (
    <div className="remarks-page">
      {list ? <nav className="crumbs"><a href={list.url} lang={list.lang === locale ? undefined : list.lang}>{list.title}</a></nav> : null}
      <h1>{t('choose.title')}</h1>
      <p className="lead">{t(list ? 'choose.listLead' : 'choose.lead')}</p>
      {list ? (
        <ul className="remark-places" role="list">
          {list.places.map(({ kind, number, words, lang, url }) => (
            <li key={url}>
              <a href={url}><span className="remark-number">{number}</span> <span className="fine">{t(`place.${kind}`)}</span> <span className="remark-words" lang={lang === locale ? undefined : lang}>{words}</span></a>
            </li>
          ))}
        </ul>
      ) : null}
      <section className="card remarks-part" aria-labelledby="by-number">
        <h2 id="by-number">{t('choose.byNumber')}</h2>
        <NumberForm locale={locale} unknown={unknown} />
      </section>
    </div>
  );
}
