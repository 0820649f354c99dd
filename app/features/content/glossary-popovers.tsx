import type { Locale } from '../../platform/locale';
import { langOf } from '../../ui/lang';
import type { Term } from './course';

/** The cards that open from the glossary terms of a page: by click without JavaScript, by hover and focus with it. */
export function GlossaryPopovers({ terms, locale }: { terms: Term[]; locale: Locale }) {
  if (terms.length === 0) return null;
  return (
    <div data-island="terms">
      {terms.map(({ id, term, meaning }) => (
        <div key={id} id={`term-${id}`} className="term-card" {...{ popover: 'auto' }}>
          <p className="term-card-term" lang={langOf(term, locale)}>{term.text}</p>
          <p lang={langOf(meaning, locale)}>{meaning.text}</p>
        </div>
      ))}
    </div>
  );
}
