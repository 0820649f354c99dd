import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { langOf } from '../../../ui/lang';
import { useWords } from '../../../ui/use-words';
import type { Piece } from '../piece';
import { linkStateOf, type ResourceCard as Card } from './library';

/** A module for which a resource is useful; without an address it is not open yet. */
export interface ModuleBadge {
  id: string;
  number: number;
  title: Piece;
  address: string | null;
}

interface CardProps {
  card: Card;
  badges: ModuleBadge[];
  locale: Locale;
}

/** The name of a language of which the interface need not know. */
export function languageName(tag: string, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
}

function Title({ card, locale }: Omit<CardProps, 'badges'>) {
  const { t } = useWords('library');
  const { title, text, link } = card;
  if (!title) return <h3 lang={text.gloss && langOf(text.gloss, locale)}>{text.gloss?.text}</h3>;
  const words = <cite lang={langOf(title, locale)}>{title.text}</cite>;
  return (
    <>
      <h3>{link && !link.gone ? <a href={link.url} rel="noopener noreferrer">{words}</a> : words}</h3>
      {text.gloss && title.lang !== locale ? (
        <p className="library-gloss">
          <span lang={langOf(text.gloss, locale)}>{text.gloss.text}</span> <span className="fine">({t('gloss')})</span>
        </p>
      ) : null}
    </>
  );
}

function Words({ card, locale }: Omit<CardProps, 'badges'>) {
  const { t } = useWords('library');
  const { summary, remark } = card.text;
  return (
    <>
      {summary ? <p lang={langOf(summary, locale)}>{summary.text}</p> : null}
      {!summary && card.title ? <p className="fine">{t('titleOnly')}</p> : null}
      {remark ? <p className="fine" lang={langOf(remark, locale)}>{remark.text}</p> : null}
    </>
  );
}

function LinkLine({ card, locale }: Omit<CardProps, 'badges'>) {
  const { t } = useWords('library');
  const state = linkStateOf(card);
  return <p className={`library-link is-${state}`}>{t(`link.${state}`, { date: card.link?.checked ? dayIn(card.link.checked, locale) : '' })}</p>;
}

function Badges({ badges }: Pick<CardProps, 'badges'>) {
  const { t } = useWords('library');
  return (
    <ul className="library-badges" role="list">
      {badges.map(({ id, number, address }) => (
        <li key={id}>{address ? <a href={address}>{t('module', { number })}</a> : t('module', { number })}</li>
      ))}
    </ul>
  );
}

/** A resource of the library: what it is, in which languages, for which modules, and how sure its link is. */
export function ResourceCard({ card, badges, locale }: CardProps) {
  const { t } = useWords('library');
  const languages = card.languages?.map((tag) => languageName(tag, locale)).join(', ') ?? t('notStated');
  return (
    <article id={card.id} className="library-card card">
      <p className="kicker">{[t(`type.${card.type}`), t(`project.${card.project}`), card.year].filter(Boolean).join(' · ')}</p>
      <Title card={card} locale={locale} />
      <Words card={card} locale={locale} />
      <dl className="library-facts">
        <div><dt>{t('facet.language')}</dt><dd>{languages}</dd></div>
        <div><dt>{t('facet.topic')}</dt><dd>{card.topics.map((topic) => t(`topic.${topic}`)).join(', ')}</dd></div>
        <div><dt>{t('facet.module')}</dt><dd><Badges badges={badges} /></dd></div>
      </dl>
      <LinkLine card={card} locale={locale} />
    </article>
  );
}
