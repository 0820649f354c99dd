import { localeNames, locales, type Locale } from '../../platform/locale';
import { dayIn } from '../../ui/day';
import { FaultList, inWords } from '../../ui/fault-list';
import { useWords } from '../../ui/use-words';
import { pilotCities } from '../content/course';
import { maxInvitationWords, type InvitationFaults, type TypedInvitation } from './invitations/invitation';
import type { OpenInvitation } from './invitations/invitations.server';
import { testerFunctions, type Tester } from './tester';

export const testersDone = ['named', 'removed', 'invited', 'withdrawn'] as const;

/** A tester as it comes out of a page's data, where moments are texts. */
interface ShownTester extends Tester {
  name: string;
  email: string;
  namedAt: Date | string;
}

interface ShownInvitation extends Omit<OpenInvitation, 'validUntil'> {
  validUntil: Date | string;
}

export interface TestersPageProps {
  locale: Locale;
  testers: readonly ShownTester[];
  invitations: readonly ShownInvitation[];
  typed: TypedInvitation;
  faults: InvitationFaults;
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

function Fault({ name, faults }: { name: string; faults: InvitationFaults }) {
  const { t } = useWords('pilots');
  const fault = faults[name];
  return fault ? <p className="error" id={`${name}-fault`}>{t(`fault.${fault}`)}</p> : null;
}

const wrong = (name: string, faults: InvitationFaults) => (faults[name] ? { 'aria-invalid': true, 'aria-describedby': `${name}-fault` } : {});

function Select({ name, label, typed, faults, choices }: { name: 'city' | 'function'; label: string; typed: TypedInvitation; faults: InvitationFaults; choices: readonly { value: string; label: string }[] }) {
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

function Languages({ typed, faults }: { typed: TypedInvitation; faults: InvitationFaults }) {
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

/** What stands in the mail besides. */
function MailFields({ typed, faults }: { typed: TypedInvitation; faults: InvitationFaults }) {
  const { t } = useWords('pilots');
  return (
    <>
      <div className="field">
        <label htmlFor="mail">{t('invite.mail')}</label>
        <select id="mail" name="mail" defaultValue={typed.mail} autoComplete="off">
          <option value="">{t('invite.mailAuto')}</option>
          {locales.map((code) => <option key={code} value={code} lang={code}>{localeNames[code]}</option>)}
        </select>
      </div>
      <div className="field">
        <label htmlFor="words">{t('invite.words')}</label>
        <textarea id="words" name="words" rows={3} maxLength={maxInvitationWords} defaultValue={typed.words} {...wrong('words', faults)} />
        <Fault name="words" faults={faults} />
      </div>
      <div className="field">
        <label htmlFor="until">{t('invite.deadline')}</label>
        <input id="until" name="until" type="date" defaultValue={typed.until} {...wrong('until', faults)} />
        <Fault name="until" faults={faults} />
      </div>
    </>
  );
}

function InvitationTable({ locale, invitations }: Pick<TestersPageProps, 'locale' | 'invitations'>) {
  const { t } = useWords(['pilots', 'cities']);
  if (invitations.length === 0) return null;
  return (
    <div className="pilots-page">
      <h2 id="invited">{t('pilots:invite.open')}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="invited">
        <table>
          <thead><tr>{[t('pilots:testers.email'), t('pilots:testers.city'), t('pilots:invite.validUntil'), t('pilots:testers.actions')].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>
            {invitations.map(({ id, email, cityId, validUntil }) => (
              <tr key={id}>
                <th scope="row">{email}</th>
                <td>{t(`cities:${cityId}`)}</td>
                <td>{dayIn(validUntil, locale)}</td>
                <td>
                  <form method="post" action={`/${locale}/pilots/testers/invitations/${id}/withdraw`}>
                    <button className="link-button">{t('pilots:invite.withdraw')}<span className="visually-hidden"> {email}</span></button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
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
      <MailFields typed={typed} faults={faults} />
      <p><button className="button">{t('pilots:testers.save')}</button></p>
    </form>
  );
}

/** Who tries modules before they are published, and the form that names one more. */
export function TestersPage({ locale, testers, invitations, typed, faults, done }: TestersPageProps) {
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
      <InvitationTable locale={locale} invitations={invitations} />
      <section className="card pilots-part" aria-labelledby="add">
        <h2 id="add">{t('testers.add')}</h2>
        <p>{t('testers.addLead')}</p>
        <NameForm locale={locale} typed={typed} faults={faults} />
      </section>
    </div>
  );
}
