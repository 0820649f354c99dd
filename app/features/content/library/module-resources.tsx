import type { Locale } from '../../../platform/locale';
import { langOf } from '../../../ui/lang';
import { useWords } from '../../../ui/use-words';
import type { ResourceCard } from './library';

interface ModuleResourcesProps {
  moduleId: string;
  cards: ResourceCard[];
  locale: Locale;
}

/** The resources of the library that are useful for a module, folded; nothing where there are none. */
export function ModuleResources({ moduleId, cards, locale }: ModuleResourcesProps) {
  const { t } = useWords('library');
  if (cards.length === 0) return null;
  return (
    <details className="library-of-module card no-print">
      <summary>{t('ofModule', { count: cards.length })}</summary>
      <ul>
        {cards.map(({ id, title, text, type }) => (
          <li key={id}>
            <a href={`/${locale}/library#${id}`}>
              {title ? <cite lang={langOf(title, locale)}>{title.text}</cite> : <span lang={text.gloss && langOf(text.gloss, locale)}>{text.gloss?.text}</span>}
            </a>{' '}
            <span className="fine">({t(`type.${type}`)})</span>
          </li>
        ))}
      </ul>
      <p><a href={`/${locale}/library?module=${moduleId}`}>{t('toLibrary')}</a></p>
    </details>
  );
}
