import { masterLocale, type Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { Difference } from '../../content/revisions/difference';
import type { Check } from './checks';
import { LanguageName } from './desk-parts';
import type { DeskTextView } from './desk.server';

/** What a text of a piece is called: the first ones have words, the others their place in the file. */
export function LeafName({ leaf }: { leaf: string }) {
  const { t } = useWords('translations');
  if (leaf === '') return <>{t('leaf.text')}</>;
  if (leaf === 'title' || leaf === 'summary') return <>{t(`leaf.${leaf}`)}</>;
  return <code>{leaf}</code>;
}

const marks = { gone: 'del', new: 'ins' } as const;

/** A text with what is gone and what is new, word by word; both are said, not only coloured. */
function Changed({ differences }: { differences: readonly Difference[] }) {
  const { t } = useWords('translations');
  return (
    <p className="desk-changed" lang="en">
      {differences.map(({ how, text }, index) => {
        if (how === 'same') return `${text} `;
        const Mark = marks[how];
        return <Mark key={index}><span className="visually-hidden">{t(`desk.${how}`)} </span>{text} </Mark>;
      })}
    </p>
  );
}

/** The English of a text: terms of the glossary open their cards, what changed since the last approval stands below. */
export function EnglishText({ text: { runs, differences } }: { text: DeskTextView }) {
  const { t } = useWords('translations');
  return (
    <div className="desk-english">
      <h3><LanguageName code={masterLocale} /></h3>
      <p className="desk-source" lang="en">
        {runs.map(({ text, termId }, index) => (termId === null ? text : <button key={index} type="button" className="term" {...{ popovertarget: `term-${termId}` }}>{text}</button>))}
      </p>
      {differences.length === 0 ? null : <><h4>{t('desk.changed')}</h4><Changed differences={differences} /></>}
    </div>
  );
}

function useCheckWords(locale: Locale) {
  const { t } = useWords('translations');
  const list = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' });
  return (check: Check): string => {
    if (check.kind === 'avoided') return t('check.avoided', { found: check.found });
    if (check.kind === 'term') return t('check.term', { words: check.words, name: check.name });
    if (!('lacks' in check)) return t(`check.${check.kind}`);
    const parts = [check.lacks.length > 0 ? t('check.lacks', { list: list.format(check.lacks) }) : '', check.adds.length > 0 ? t('check.adds', { list: list.format(check.adds) }) : ''];
    return [t(`check.${check.kind}`), ...parts].filter(Boolean).join(' ');
  };
}

/** What does not fit in a text, in sentences. */
export function CheckList({ checks, locale }: { checks: readonly Check[]; locale: Locale }) {
  const say = useCheckWords(locale);
  if (checks.length === 0) return null;
  return <ul className="desk-checks">{checks.map((check) => <li key={say(check)}>{say(check)}</li>)}</ul>;
}
