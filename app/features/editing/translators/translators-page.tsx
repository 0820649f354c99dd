import { localeNames, type Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { FaultList, inWords } from '../../../ui/fault-list';
import { useWords } from '../../../ui/use-words';
import { translatedLocales, translatorFunctions, type Translator, type TranslatorFaults, type TypedTranslator } from './translator';

export const translatorsDone = ['named', 'removed'] as const;

/** A translator as they come out of a page's data, where moments are texts. */
interface ShownTranslator extends Translator {
  name: string;
  email: string;
  namedAt: Date | string;
}

export interface TranslatorsPageProps {
  locale: Locale;
  translators: readonly ShownTranslator[];
  typed: TypedTranslator;
  faults: TranslatorFaults;
  done: (typeof translatorsDone)[number] | null;
}

const columns = ['name', 'language', 'function', 'since', 'actions'] as const;

function TranslatorTable({ locale, translators }: Pick<TranslatorsPageProps, 'locale' | 'translators'>) {
  const { t } = useWords('translations');
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('translators.count', { count: translators.length })}>
      <table>
        <thead>
          <tr>{columns.map((column) => <th key={column} scope="col">{t(`translators.${column}`)}</th>)}</tr>
        </thead>
        <tbody>
          {translators.map(({ id, name, email, namedAt, locale: language, function: what }) => (
            <tr key={id}>
              <th scope="row"><bdi>{name}</bdi><br /><span className="hint">{email}</span></th>
              <td lang={language}>{localeNames[language]}</td>
              <td>{t(`function.${what}`)}</td>
              <td>{dayIn(namedAt, locale)}</td>
              <td>
                <form method="post" action={`/${locale}/translations/translators/${id}/remove`}>
                  <button className="link-button">{t('translators.remove')}<span className="visually-hidden"> {name}, {localeNames[language]}</span></button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FieldProps extends Pick<TranslatorsPageProps, 'typed' | 'faults'> {
  name: keyof TypedTranslator;
  choices?: readonly { value: string; label: string; lang?: Locale }[];
}

/** A line to type into, or a choice where there are some; what is wrong stands below it. */
function Field({ name, choices, typed, faults }: FieldProps) {
  const { t } = useWords('translations');
  const fault = faults[name];
  const common = { id: name, name, defaultValue: typed[name], required: true, autoComplete: 'off', ...(fault ? { 'aria-invalid': true, 'aria-describedby': `${name}-fault` } : {}) };
  return (
    <div className="field">
      <label htmlFor={name}>{t(`translators.${name}`)}</label>
      {choices ? (
        <select {...common}>
          <option value="">{t('translators.choose')}</option>
          {choices.map(({ value, label, lang }) => <option key={value} value={value} lang={lang}>{label}</option>)}
        </select>
      ) : <input type="email" {...common} />}
      {fault ? <p className="error" id={`${name}-fault`}>{t(`fault.${fault}`)}</p> : null}
    </div>
  );
}

/** Who translates the course, language by language, and the form that names one more. */
export function TranslatorsPage({ locale, translators, typed, faults, done }: TranslatorsPageProps) {
  const { t } = useWords('translations');
  return (
    <div className="desk-page">
      <nav className="crumbs" aria-label={t('title')}><a href={`/${locale}/translations`}>{t('title')}</a></nav>
      <h1>{t('translators.title')}</h1>
      <p className="lead">{t('translators.lead')}</p>
      {done ? <p className="notice good" role="status">{t(`translators.done.${done}`)}</p> : null}
      <FaultList title={t('fault.title')} faults={inWords(faults, (fault) => t(`fault.${fault}`))} />
      {translators.length === 0 ? <p>{t('translators.none')}</p> : <TranslatorTable locale={locale} translators={translators} />}
      <section className="card desk-part" aria-labelledby="add">
        <h2 id="add">{t('translators.add')}</h2>
        <p>{t('translators.addLead')}</p>
        <form className="stack" method="post" action={`/${locale}/translations/translators`}>
          <Field name="email" typed={typed} faults={faults} />
          <Field name="language" typed={typed} faults={faults} choices={translatedLocales.map((code) => ({ value: code, label: localeNames[code], lang: code }))} />
          <Field name="function" typed={typed} faults={faults} choices={translatorFunctions.map((value) => ({ value, label: t(`function.${value}`) }))} />
          <p><button className="button">{t('translators.save')}</button></p>
        </form>
      </section>
    </div>
  );
}
