import { localeNames, locales, type Locale } from '../../platform/locale';
import { dayIn } from '../../ui/day';
import { FaultList, inWords } from '../../ui/fault-list';
import { useWords } from '../../ui/use-words';
import { pilotCities } from '../content/course';
import { testerFunctions, type Tester, type TesterFaults, type TypedTester } from './tester';

export const testersDone = ['named', 'removed'] as const;

/** A tester as it comes out of a page's data, where moments are texts. */
interface ShownTester extends Tester {
  name: string;
  email: string;
  namedAt: Date | string;
}

export interface TestersPageProps {
  locale: Locale;
  testers: readonly ShownTester[];
  typed: TypedTester;
  faults: TesterFaults;
  done: (typeof testersDone)[number] | null;
}

function TesterTable({ locale, testers }: Pick<TestersPageProps, 'locale' | 'testers'>) {
  const { t } = useWords(['pilots', 'cities']);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('pilots:testers.count', { count: testers.length })}>
      <table>
        <thead>
          <tr>
            {(['name', 'city', 'languages', 'function', 'since', 'actions'] as const).map((column) => <th key={column} scope="col">{t(`pilots:testers.${column}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {testers.map((tester) => (
            <tr key={tester.id}>
              <th scope="row"><bdi>{tester.name}</bdi><br /><span className="hint">{tester.email}</span></th>
              <td>{t(`cities:${tester.cityId}`)}</td>
              <td>{tester.locales.map((code) => localeNames[code]).join(', ')}</td>
              <td>{t(`pilots:function.${tester.function}`)}</td>
              <td>{dayIn(tester.namedAt, locale)}</td>
              <td>
                <form method="post" action={`/${locale}/pilots/testers/${tester.id}/remove`}>
                  <button className="link-button">{t('pilots:testers.remove')}<span className="visually-hidden"> {tester.name}</span></button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Fault({ name, faults }: { name: string; faults: TesterFaults }) {
  const { t } = useWords('pilots');
  const fault = faults[name];
  return fault ? <p className="error" id={`${name}-fault`}>{t(`fault.${fault}`)}</p> : null;
}

const wrong = (name: string, faults: TesterFaults) => (faults[name] ? { 'aria-invalid': true, 'aria-describedby': `${name}-fault` } : {});

function Select({ name, label, typed, faults, choices }: { name: 'city' | 'function'; label: string; typed: TypedTester; faults: TesterFaults; choices: readonly { value: string; label: string }[] }) {
  const { t } = useWords('pilots');
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={typed[name]} required autoComplete="off" {...wrong(name, faults)}>
        <option value="">{t('testers.choose')}</option>
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </select>
      <Fault name={name} faults={faults} />
    </div>
  );
}

function Languages({ typed, faults }: { typed: TypedTester; faults: TesterFaults }) {
  const { t } = useWords('pilots');
  return (
    <fieldset className="pilots-choices" id="locales" {...wrong('locales', faults)}>
      <legend>{t('testers.languages')}</legend>
      {locales.map((code) => (
        <label key={code}>
          <input type="checkbox" name="locales" value={code} defaultChecked={typed.locales.includes(code)} /> <span lang={code}>{localeNames[code]}</span>
        </label>
      ))}
      <Fault name="locales" faults={faults} />
    </fieldset>
  );
}

function NameForm({ locale, typed, faults }: Pick<TestersPageProps, 'locale' | 'typed' | 'faults'>) {
  const { t } = useWords(['pilots', 'cities']);
  const cities = pilotCities.map((value) => ({ value, label: t(`cities:${value}`) })).toSorted((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <form className="stack" method="post" action={`/${locale}/pilots/testers`}>
      <div className="field">
        <label htmlFor="email">{t('pilots:testers.email')}</label>
        <input id="email" name="email" type="email" defaultValue={typed.email} required autoComplete="off" {...wrong('email', faults)} />
        <Fault name="email" faults={faults} />
      </div>
      <Select name="city" label={t('pilots:testers.city')} typed={typed} faults={faults} choices={cities} />
      <Languages typed={typed} faults={faults} />
      <Select name="function" label={t('pilots:testers.function')} typed={typed} faults={faults} choices={testerFunctions.map((value) => ({ value, label: t(`pilots:function.${value}`) }))} />
      <p><button className="button">{t('pilots:testers.save')}</button></p>
    </form>
  );
}

/** Who tries modules before they are published, and the form that names one more. */
export function TestersPage({ locale, testers, typed, faults, done }: TestersPageProps) {
  const { t } = useWords('pilots');
  return (
    <div className="pilots-page">
      <nav className="crumbs" aria-label={t('title')}><a href={`/${locale}/pilots`}>{t('title')}</a></nav>
      <h1>{t('testers.title')}</h1>
      <p className="lead">{t('testers.lead')}</p>
      {done ? <p className="notice good" role="status">{t(`testers.done.${done}`)}</p> : null}
      <FaultList title={t('fault.title')} faults={inWords(faults, (fault) => t(`fault.${fault}`))} />
      {testers.length === 0 ? <p>{t('testers.none')}</p> : <TesterTable locale={locale} testers={testers} />}
      {testers.length === 0 ? null : <p className="hint">{t('testers.removeLead')}</p>}
      <section className="card pilots-part" aria-labelledby="add">
        <h2 id="add">{t('testers.add')}</h2>
        <p>{t('testers.addLead')}</p>
        <NameForm locale={locale} typed={typed} faults={faults} />
      </section>
    </div>
  );
}
