import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { colonOf, langOf } from '../../../ui/lang';
import { facets, notStated, type Choice, type Facet, type FacetValue } from './library';
import { languageName, type ModuleBadge } from './resource-card';

interface FilterProps {
  counts: Record<Facet, FacetValue[]>;
  choice: Choice;
  modules: ModuleBadge[];
  locale: Locale;
}

interface FieldProps extends Omit<FilterProps, 'counts'> {
  facet: Facet;
  values: FacetValue[];
}

function useNames({ modules, locale }: Pick<FilterProps, 'modules' | 'locale'>): Record<Facet, (value: string) => string> {
  const { t } = useWords('library');
  const moduleName = (id: string) => {
    const found = modules.find((module) => module.id === id);
    return found ? `${t('module', { number: found.number })}${colonOf(locale)}${found.title.text}` : id;
  };
  return {
    project: (value) => t(`project.${value as 'unites'}`),
    topic: (value) => t(`topic.${value as 'strategy'}`),
    type: (value) => t(`type.${value as 'guide'}`),
    language: (value) => (value === notStated ? t('notStated') : languageName(value, locale)),
    module: moduleName,
  };
}

function FacetField({ facet, values, choice, modules, locale }: FieldProps) {
  const { t } = useWords('library');
  const nameOf = useNames({ modules, locale })[facet];
  const named = values.map(({ value, count }) => ({ value, count, name: nameOf(value) }));
  const isAlphabetical = facet === 'topic';
  const langOfModule = (value: string) => {
    const title = facet === 'module' ? modules.find(({ id }) => id === value)?.title : undefined;
    return title && langOf(title, locale);
  };
  return (
    <div className="field">
      <label htmlFor={`facet-${facet}`}>{t(`facet.${facet}`)}</label>
      <select id={`facet-${facet}`} name={facet} defaultValue={choice[facet] ?? ''}>
        <option value="">{t('any')}</option>
        {(isAlphabetical ? named.sort((a, b) => a.name.localeCompare(b.name, locale)) : named).map(({ value, count, name }) => (
          <option key={value} value={value} lang={langOfModule(value)}>{`${name} (${count})`}</option>
        ))}
      </select>
    </div>
  );
}

/** What to look for in the library: one form that any browser sends as an address. */
export function LibraryFilter({ counts, choice, modules, locale }: FilterProps) {
  const { t } = useWords('library');
  return (
    <form className="library-filter card no-print" method="get" action={`/${locale}/library`} role="search" aria-label={t('filter')}>
      {facets.map((facet) => (
        <FacetField key={facet} facet={facet} values={counts[facet]} choice={choice} modules={modules} locale={locale} />
      ))}
      <p className="actions">
        <button className="button">{t('apply')}</button>
        {Object.keys(choice).length > 0 ? <a href={`/${locale}/library`}>{t('all')}</a> : null}
      </p>
    </form>
  );
}
