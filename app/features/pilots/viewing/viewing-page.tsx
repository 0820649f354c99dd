import { localeNames, locales, type Locale } from '../../../platform/locale';
import { FaultList, inWords } from '../../../ui/fault-list';
import { useWords } from '../../../ui/use-words';
import { viewedRoles } from '../../accounts/roles/viewing';
import { pilotCities } from '../../content/course';
import type { NamedModule } from '../board/board.server';
import { maxReason, viewingMinutes, type TypedViewing, type ViewingFaults, type ViewingSign } from './viewing';
import { AsWhom, EndForm } from './viewing-parts';

export interface ViewingPageProps {
  locale: Locale;
  /** as whom the reader looks at present */
  sign: ViewingSign | null;
  /** what testers of the city find, while the reader looks as one */
  tested: readonly { module: NamedModule; locale: Locale }[];
  isAdmin: boolean;
  told: { kind: 'good' | 'warn'; what: 'done' | 'refused.on' | 'refused.over' } | null;
  typed: TypedViewing;
  faults: ViewingFaults;
}

type FormProps = Pick<ViewingPageProps, 'locale' | 'typed' | 'faults'>;

function Fault({ name, faults }: { name: string; faults: ViewingFaults }) {
  const { t } = useWords('viewing');
  const fault = faults[name];
  return fault ? <p className="error" id={`${name}-fault`}>{t(`fault.${fault}`)}</p> : null;
}

const wrong = (name: string, faults: ViewingFaults) => (faults[name] ? { 'aria-invalid': true, 'aria-describedby': `${name}-fault` } : {});

function WhomFields({ locale, typed, faults }: FormProps) {
  const { t } = useWords(['viewing', 'cities']);
  const cities = pilotCities.map((value) => ({ value, label: t(`cities:${value}`) })).toSorted((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <>
      <fieldset className="pilots-choices" id="role" {...wrong('role', faults)}>
        <legend>{t('viewing:legend')}</legend>
        {viewedRoles.map((role) => <label key={role}><input type="radio" name="role" value={role} defaultChecked={typed.role === role} required /> {t(`viewing:role.${role}`)}</label>)}
        <Fault name="role" faults={faults} />
      </fieldset>
      <div className="field">
        <label htmlFor="city">{t('viewing:city')}</label>
        <select id="city" name="city" defaultValue={typed.city} autoComplete="off" {...wrong('city', faults)}>
          <option value="">{t('viewing:choose')}</option>
          {cities.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
        <Fault name="city" faults={faults} />
      </div>
      <fieldset className="pilots-choices" id="locales" {...wrong('locales', faults)}>
        <legend>{t('viewing:languages')}</legend>
        {locales.map((code) => <label key={code}><input type="checkbox" name="locales" value={code} defaultChecked={typed.locales.includes(code)} /> <span lang={code}>{localeNames[code]}</span></label>)}
        <Fault name="locales" faults={faults} />
      </fieldset>
    </>
  );
}

function StartForm({ locale, typed, faults }: FormProps) {
  const { t } = useWords('viewing');
  return (
    <form className="card stack pilots-part" method="post" action={`/${locale}/pilots/view`}>
      <WhomFields locale={locale} typed={typed} faults={faults} />
      <div className="field">
        <label htmlFor="reason">{t('reason')}</label>
        <input id="reason" name="reason" defaultValue={typed.reason} maxLength={maxReason} required autoComplete="off" {...wrong('reason', faults)} />
        <p className="hint">{t('reasonHint')}</p>
        <Fault name="reason" faults={faults} />
      </div>
      <p><button className="button" type="submit">{t('start')}</button></p>
    </form>
  );
}

const ways = {
  learner: [['course', 'course'], ['workbook', 'workbook'], ['plan', 'plan'], ['cohorts', 'cohorts']],
  tester: [['pilots', 'pilots'], ['course', 'course']],
  trainer: [['course', 'course'], ['cohorts', 'cohorts'], ['cohorts/create', 'create'], ['moderation', 'moderation']],
} as const;

function Now({ locale, sign, tested }: { locale: Locale; sign: ViewingSign; tested: ViewingPageProps['tested'] }) {
  const { t } = useWords('viewing');
  return (
    <section className="card stack pilots-part" aria-labelledby="now">
      <h2 id="now">{t('now.title')}</h2>
      <p><AsWhom sign={sign} /> {t('banner.nothing')}</p>
      <ul>
        {ways[sign.role].map(([path, word]) => <li key={path}><a href={`/${locale}/${path}`}>{t(`now.${word}`)}</a></li>)}
        {tested.map(({ module, locale: code }) => <li key={`${module.id} ${code}`}><a href={`/${code}/course/${module.id}`} hrefLang={code}>{module.number} <span lang={module.lang}>{module.title}</span> · <span lang={code}>{localeNames[code]}</span></a></li>)}
      </ul>
      {sign.role === 'trainer' ? <p>{t('now.trainer')}</p> : null}
      <p className="hint">{t('now.account')}</p>
      <EndForm locale={locale} />
    </section>
  );
}

/** Where an editor begins to look at the course as another role, and meanwhile finds where to look. */
export function ViewingPage({ locale, sign, tested, isAdmin, told, typed, faults }: ViewingPageProps) {
  const { t } = useWords(['viewing', 'pilots']);
  return (
    <div className="pilots-page">
      <nav className="crumbs" aria-label={t('pilots:title')}><a href={`/${locale}/pilots`}>{t('pilots:title')}</a></nav>
      <h1>{t('viewing:title')}</h1>
      {told ? <p className={`notice ${told.kind}`} role={told.kind === 'good' ? 'status' : 'alert'}>{t(`viewing:${told.what}`)}</p> : null}
      <p className="lead">{t('viewing:lead', { minutes: viewingMinutes })}</p>
      <FaultList title={t('viewing:fault.title')} faults={inWords(faults, (fault) => t(`viewing:fault.${fault}`))} />
      {sign ? <Now locale={locale} sign={sign} tested={tested} /> : <StartForm locale={locale} typed={typed} faults={faults} />}
      {isAdmin ? <p><a href={`/${locale}/pilots/views`}>{t('viewing:record.link')}</a></p> : null}
    </div>
  );
}
