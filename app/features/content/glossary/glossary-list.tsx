import type { Locale } from '../../../platform/locale';
import { langOf } from '../../../ui/lang';
import { useWords } from '../../../ui/use-words';
import type { GlossaryEntry, GlossaryLetter } from './glossary';

interface EntryProps {
  entry: GlossaryEntry;
  locale: Locale;
}

function Equivalents({ entry }: Pick<EntryProps, 'entry'>) {
  const { t } = useWords('glossary');
  if (entry.equivalents.length === 0) return null;
  return (
    <div className="glossary-equivalents">
      <p className="fine">{t('equivalents')}</p>
      <dl>
        {entry.equivalents.map(({ text, lang }) => (
          <div key={lang}>
            <dt><abbr title={t(`language.${lang}`)}>{lang.toUpperCase()}</abbr></dt>
            <dd lang={lang}>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Uses({ entry, locale }: EntryProps) {
  const { t } = useWords('glossary');
  if (entry.uses.length === 0) return <p className="fine">{t('unused')}</p>;
  return (
    <details className="glossary-uses">
      <summary>{t('uses', { count: entry.uses.length })}</summary>
      <ul>
        {entry.uses.map(({ number, title, address }) => (
          <li key={number}>
            <a href={address}>
              {number} <span lang={langOf(title, locale)}>{title.text}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Entry({ entry, locale }: EntryProps) {
  return (
    <article id={entry.id} className="glossary-entry card">
      <h3 lang={langOf(entry.term, locale)}>{entry.term.text}</h3>
      <p lang={langOf(entry.meaning, locale)}>{entry.meaning.text}</p>
      <Equivalents entry={entry} />
      <Uses entry={entry} locale={locale} />
    </article>
  );
}

/** The whole glossary: the letters to jump to, and under each its terms with meaning, equivalents and lessons. */
export function GlossaryList({ letters, locale }: { letters: GlossaryLetter[]; locale: Locale }) {
  const { t } = useWords('glossary');
  return (
    <>
      <nav className="glossary-letters no-print" aria-label={t('letters')}>
        <ul role="list">
          {letters.map(({ letter }) => (
            <li key={letter}><a href={`#letter-${letter}`}>{letter}</a></li>
          ))}
        </ul>
      </nav>
      {letters.map(({ letter, entries }) => (
        <section key={letter} className="stack" aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`}>{letter}</h2>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} locale={locale} />
          ))}
        </section>
      ))}
    </>
  );
}
