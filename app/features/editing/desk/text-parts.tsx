import { masterLocale, type Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { DifferenceList } from '../text-parts';
import type { Check } from './checks';
import { LanguageName } from './desk-parts';
import type { DeskTextView } from './desk.server';

/** The English of a text: terms of the glossary open their cards, what changed since the last approval stands below. */
export function EnglishText({ text: { leaf, runs, differences } }: { text: DeskTextView }) {
  const { t } = useWords('translations');
  return (
    <div className="desk-english">
      <h3><LanguageName code={masterLocale} /></h3>
      <p className="desk-source" lang="en">
        {runs.map(({ text, termId }, index) => (termId === null ? text : <button key={index} type="button" className="term" {...{ popovertarget: `term-${termId}` }}>{text}</button>))}
      </p>
      {differences.length === 0 ? null : <><h4>{t('desk.changed')}</h4><DifferenceList differences={[{ place: leaf, parts: differences }]} lang={masterLocale} /></>}
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
