import { localeNames, type Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { maxSignOffWords, verdicts } from '../publishing/sign-off';
import type { Tester } from '../tester';
import type { TestedModule } from './board.server';
import { SignOffList, type ShownSignOff } from './verdict-parts';

export interface ShownTested extends Omit<TestedModule, 'signOffs'> {
  signOffs: ShownSignOff[];
}

interface TesterProps {
  locale: Locale;
  tester: Pick<Tester, 'cityId' | 'function'>;
  tested: readonly ShownTested[];
}

/** What a tester tries at present, each with the ways into it and to the sign-off. */
export function TestedList({ locale, tester, tested }: TesterProps) {
  const { t } = useWords(['pilots', 'cities', 'facts']);
  return (
    <section className="pilots-page" aria-labelledby="tested">
      <h2 id="tested">{t('pilots:tested.title')}</h2>
      <p>{t('pilots:tested.lead', { city: t(`cities:${tester.cityId}`), function: t(`pilots:function.${tester.function}`) })} <a href={`/${locale}/pilots/facts`}>{t('facts:title')}</a></p>
      {tested.length === 0 ? <p>{t('pilots:tested.none')}</p> : (
        <ul className="pilot-tested" role="list">
          {tested.map(({ module, locale: code, signOffs }) => (
            <li key={`${module.id} ${code}`} className="card pilots-part">
              <h3><a href={`/${code}/course/${module.id}`} hrefLang={code}>{module.number} <span lang={module.lang}>{module.title}</span> · <span lang={code}>{localeNames[code]}</span></a></h3>
              <SignOffList signOffs={signOffs} version={module.version} locale={locale} withCity={false} />
              <p><SurveyWay locale={locale} id={module.id} number={module.number} code={code} /> · <a href={`/${locale}/pilots/${module.id}#sign-${code}`}>{t('pilots:tested.sign')}<span className="visually-hidden"> ({module.number}, {localeNames[code]})</span></a></p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function SurveyWay({ locale, id, number, code }: { locale: Locale; id: string; number: number; code: Locale }) {
  const { t } = useWords('survey');
  return <a href={`/${locale}/pilots/${id}/survey?language=${code}`}>{t('link')}<span className="visually-hidden"> ({number}, {localeNames[code]})</span></a>;
}

function SignForm({ locale, one, fault }: { locale: Locale; one: ShownTested; fault: string | null }) {
  const { t } = useWords('pilots');
  const code = one.locale;
  return (
    <form className="stack" method="post" action={`/${locale}/pilots/${one.module.id}/sign`}>
      <input type="hidden" name="language" value={code} />
      <fieldset className="pilots-choices" aria-describedby={fault ? `fault-${code}` : undefined}>
        <legend>{t('sign.verdict')}</legend>
        {verdicts.map((verdict) => <label key={verdict}><input type="radio" name="verdict" value={verdict} required /> {t(`verdict.${verdict}`)}</label>)}
        {fault ? <p className="error" id={`fault-${code}`}>{fault}</p> : null}
      </fieldset>
      <div className="field">
        <label htmlFor={`words-${code}`}>{t('sign.words')}</label>
        <textarea id={`words-${code}`} name="words" rows={3} maxLength={maxSignOffWords} />
      </div>
      <p><button className="button">{t('sign.button')}<span className="visually-hidden"> ({localeNames[code]})</span></button></p>
    </form>
  );
}

/** Where a tester signs a module for their city, language by language. */
export function TestersModule({ locale, tester, tested, told }: TesterProps & { told: { locale: Locale | null; sentence: string; kind: 'good' | 'warn' } | null }) {
  const { t } = useWords(['pilots', 'cities']);
  return (
    <div className="pilots-page">
      <p className="lead">{t('pilots:sign.lead', { city: t(`cities:${tester.cityId}`), function: t(`pilots:function.${tester.function}`) })}</p>
      {tested.map((one) => (
        <section key={one.locale} className="card pilots-part" id={`sign-${one.locale}`} aria-labelledby={`signing-${one.locale}`}>
          <h2 id={`signing-${one.locale}`}><a href={`/${one.locale}/course/${one.module.id}`} hrefLang={one.locale} lang={one.locale}>{localeNames[one.locale]}</a></h2>
          {told?.kind === 'good' && told.locale === one.locale ? <p className="notice good" role="status">{told.sentence}</p> : null}
          <p><SurveyWay locale={locale} id={one.module.id} number={one.module.number} code={one.locale} /></p>
          <SignOffList signOffs={one.signOffs} version={one.module.version} locale={locale} withCity={false} />
          <SignForm locale={locale} one={one} fault={told?.kind === 'warn' && told.locale === one.locale ? told.sentence : null} />
        </section>
      ))}
    </div>
  );
}
