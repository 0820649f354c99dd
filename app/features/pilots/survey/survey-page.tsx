import { localeNames, type Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { FaultList } from '../../../ui/fault-list';
import { useWords } from '../../../ui/use-words';
import type { NamedModule } from '../board/board.server';
import type { Tester } from '../tester';
import { maxSurveyWords, questionsIn, surveyQuestions, type SurveyChoice, type SurveyFaults, type SurveyQuestion, type TypedSurvey } from './survey';

export interface SurveyPageProps {
  locale: Locale;
  module: NamedModule;
  tester: Pick<Tester, 'cityId' | 'function'>;
  /** the language that is asked about, and all in which they try the module */
  language: Locale;
  languages: readonly Locale[];
  typed: TypedSurvey;
  faults: SurveyFaults;
  /** why the answers were not kept */
  sentence: string | null;
  /** when they answered before */
  savedAt: Date | string | null;
  isDone: boolean;
}

function Question({ question, typed, faults }: { question: SurveyQuestion } & Pick<SurveyPageProps, 'typed' | 'faults'>) {
  const { t } = useWords('survey');
  const isWrong = faults[question] !== undefined;
  return (
    <fieldset className="pilots-choices" id={question} aria-describedby={isWrong ? `${question}-fault` : undefined}>
      <legend>{t(`question.${question}`)}</legend>
      {(surveyQuestions[question] as readonly SurveyChoice[]).map((choice) => (
        <label key={choice}><input type="radio" name={question} value={choice} required defaultChecked={typed[question] === choice} /> {t(`answer.${question}.${choice}` as 'answer.clear.yes')}</label>
      ))}
      {isWrong ? <p className="error" id={`${question}-fault`}>{t(`fault.${question}`)}</p> : null}
    </fieldset>
  );
}

function MissingWords({ typed, faults }: Pick<SurveyPageProps, 'typed' | 'faults'>) {
  const { t } = useWords('survey');
  const isWrong = faults.words !== undefined;
  return (
    <div className="field">
      <label htmlFor="words">{t('words')}</label>
      <p className="hint" id="words-hint">{t('wordsHint', { max: maxSurveyWords })}</p>
      <textarea id="words" name="words" rows={3} maxLength={maxSurveyWords} dir="auto" defaultValue={typed.words} aria-invalid={isWrong || undefined} aria-describedby={isWrong ? 'words-hint words-fault' : 'words-hint'} />
      {isWrong ? <p className="error" id="words-fault">{t('fault.words', { max: maxSurveyWords })}</p> : null}
    </div>
  );
}

function LanguageWays({ locale, module, language, languages }: Pick<SurveyPageProps, 'locale' | 'module' | 'language' | 'languages'>) {
  const { t } = useWords('survey');
  if (languages.length < 2) return null;
  return (
    <nav aria-label={t('languages')}>
      <ul className="pilot-languages" role="list">
        {languages.map((code) => (
          <li key={code}><a href={`/${locale}/pilots/${module.id}/survey?language=${code}`} aria-current={code === language ? 'page' : undefined} lang={code}>{localeNames[code]}</a></li>
        ))}
      </ul>
    </nav>
  );
}

/** What a tester thinks of a module in one language: five closed questions and a field. */
export function SurveyPage({ locale, module, tester, language, languages, typed, faults, savedAt, isDone, sentence }: SurveyPageProps) {
  const { t } = useWords(['survey', 'pilots', 'cities']);
  const day = savedAt === null ? null : dayIn(savedAt, locale);
  const wrong = Object.keys(faults) as (keyof typeof faults)[];
  return (
    <section className="pilots-part" aria-labelledby="survey">
      <h2 id="survey">{t('survey:title')} · <a href={`/${language}/course/${module.id}`} hrefLang={language} lang={language}>{localeNames[language]}</a></h2>
      <p className="lead">{t('survey:lead', { city: t(`cities:${tester.cityId}`), function: t(`pilots:function.${tester.function}`) })}</p>
      <LanguageWays locale={locale} module={module} language={language} languages={languages} />
      {isDone ? <p className="notice good" role="status">{t('survey:done')}</p> : null}
      {day !== null && !isDone && wrong.length === 0 ? <p className="notice">{t('survey:savedAt', { day })}</p> : null}
      {sentence === null ? null : <p className="notice warn" role="alert">{sentence}</p>}
      <FaultList title={t('survey:fault.title')} faults={Object.fromEntries(wrong.map((name) => [name, t(`survey:fault.${name}`, { max: maxSurveyWords })]))} />
      <form className="stack" method="post" action={`/${locale}/pilots/${module.id}/survey`}>
        <input type="hidden" name="language" value={language} />
        {questionsIn(language).map((question) => <Question key={question} question={question} typed={typed} faults={faults} />)}
        <MissingWords typed={typed} faults={faults} />
        <p className="hint">{t('survey:changes')}</p>
        <p><button className="button">{t('survey:save')}</button></p>
      </form>
      <p><a href={`/${locale}/pilots/${module.id}#sign-${language}`}>{t('survey:back')}</a></p>
    </section>
  );
}
