import { localeNames, type Locale } from '../../../platform/locale';
import { Moment } from '../../../ui/moment';
import { useWords } from '../../../ui/use-words';
import type { Against } from '../publishing/publishing.server';
import type { SandboxCount } from '../sandbox.server';
import type { LanguageState, ModulePage, NamedModule, RecordLine } from './board.server';
import { RequiredPart, type ShownRequired } from './required-part';
import { SignOffList, StatusWord, type ShownSignOff } from './verdict-parts';

interface ShownLanguage extends Omit<LanguageState, 'signOffs' | 'required'> {
  signOffs: ShownSignOff[];
  required: ShownRequired;
}

interface ShownLine extends Omit<RecordLine, 'actedAt'> {
  actedAt: Date | string;
}

/** What came of a decision, or why it was not taken. */
export interface Told {
  kind: 'good' | 'warn';
  sentence: string;
  /** the language that it was about */
  locale: Locale | null;
}

export interface ModulePageProps extends Omit<ModulePage, 'languages' | 'record'> {
  locale: Locale;
  languages: readonly ShownLanguage[];
  record: readonly ShownLine[];
  told: Told | null;
  /** a reason that was typed */
  reason: string;
}

/** How much testers did, in a sentence. */
export function SandboxSentence({ sandbox }: { sandbox: SandboxCount }) {
  const { t } = useWords('pilots');
  if (sandbox.testers === 0) return <p>{t('decide.nothingTried')}</p>;
  return <p>{t('decide.willGo', { attempts: t('decide.attempts', { count: sandbox.attempts }), entries: t('decide.entries', { count: sandbox.entries }), testers: t('decide.testers', { count: sandbox.testers }) })}</p>;
}

function AgainstList({ against, locale }: { against: Against; locale: Locale }) {
  const { t } = useWords(['pilots', 'cities']);
  if (against.missing.length + against.remarks.length === 0) return <p>{t('pilots:decide.nothingAgainst')}</p>;
  return (
    <>
      <p>{t('pilots:decide.against')}</p>
      <ul>
        {against.missing.map((one) => (
          <li key={`${one.cityId} ${one.why} ${'function' in one ? one.function : ''}`}>
            {one.why === 'unsigned' ? t('pilots:against.unsigned', { city: t(`cities:${one.cityId}`) }) : t(`pilots:against.${one.why}`, { city: t(`cities:${one.cityId}`), function: t(`pilots:function.${one.function}`) })}
          </li>
        ))}
        {against.remarks.map(({ label, href }) => <li key={href}>{t('pilots:against.remark')} <a href={`/${locale}${href}`}><bdi>{label}</bdi></a></li>)}
      </ul>
    </>
  );
}

interface FormProps {
  locale: Locale;
  moduleId: string;
  language: ShownLanguage;
}

function Reason({ id, reason = '' }: { id: string; reason?: string }) {
  const { t } = useWords('pilots');
  return (
    <div className="field">
      <label htmlFor={id}>{t('decide.reason')}</label>
      <textarea id={id} name="reason" rows={2} maxLength={1000} defaultValue={reason} />
    </div>
  );
}

function PublishForm({ locale, moduleId, language, sandbox, reason }: FormProps & { sandbox: SandboxCount; reason: string }) {
  const { t } = useWords('pilots');
  const code = language.locale;
  const isBlocked = language.against.missing.length + language.against.remarks.length > 0;
  return (
    <form className="stack" method="post" action={`/${locale}/pilots/${moduleId}/publish`}>
      <input type="hidden" name="language" value={code} />
      <SandboxSentence sandbox={sandbox} />
      {isBlocked ? (
        <>
          <p><label className="pilot-check"><input type="checkbox" name="override" value="on" /> {t('decide.override')}</label></p>
          <Reason id={`why-${code}`} reason={reason} />
        </>
      ) : null}
      <p><button className="button">{t('decide.publish')}<span className="visually-hidden"> ({localeNames[code]})</span></button></p>
    </form>
  );
}

function Publishing(props: FormProps & { sandbox: SandboxCount; reason: string }) {
  const { t } = useWords('pilots');
  const { language, locale } = props;
  if (language.status === 'published') return null;
  return (
    <>
      <h3>{t('decide.publishTitle')}</h3>
      {language.waitsForEnglish ? <p>{t('refused.english-first')}</p> : null}
      <AgainstList against={language.against} locale={locale} />
      {language.waitsForEnglish ? null : <PublishForm {...props} />}
    </>
  );
}

function PlainForm({ locale, moduleId, language, what }: FormProps & { what: 'start' | 'back' }) {
  const { t } = useWords('pilots');
  return (
    <form className="stack" method="post" action={`/${locale}/pilots/${moduleId}/${what}`}>
      <input type="hidden" name="language" value={language.locale} />
      <p><button className="button quiet small">{t(`decide.${what}`)}<span className="visually-hidden"> ({localeNames[language.locale]})</span></button></p>
    </form>
  );
}

function Language({ page, language }: { page: ModulePageProps; language: ShownLanguage }) {
  const { t } = useWords('pilots');
  const { locale, module, sandbox, told, reason } = page;
  const code = language.locale;
  const frame = { locale, moduleId: module.id, language };
  return (
    <section className="card pilots-part" aria-labelledby={`in-${code}`} id={code}>
      <h2 id={`in-${code}`}><span lang={code}>{localeNames[code]}</span> <StatusWord status={language.status} /></h2>
      {told?.locale === code ? <p className={`notice ${told.kind}`} role={told.kind === 'good' ? 'status' : 'alert'}>{told.sentence}</p> : null}
      <h3>{t('decide.signOffs')}</h3>
      <SignOffList signOffs={language.signOffs} version={module.version} locale={locale} withCity />
      <RequiredPart locale={locale} moduleId={module.id} language={code} required={language.required} />
      <Publishing {...frame} sandbox={sandbox} reason={told?.locale === code ? reason : ''} />
      <div className="pilot-ways">
        {language.mayStart ? <PlainForm {...frame} what="start" /> : null}
        {language.mayRollBack ? <PlainForm {...frame} what="back" /> : null}
      </div>
    </section>
  );
}

function Record({ locale, record }: Pick<ModulePageProps, 'locale' | 'record'>) {
  const { t } = useWords('pilots');
  if (record.length === 0) return null;
  return (
    <div className="pilots-page">
      <h2 id="record">{t('record.title')}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="record">
        <table>
          <thead><tr>{(['at', 'by', 'language', 'state', 'reason'] as const).map((column) => <th key={column} scope="col">{t(`record.${column}`)}</th>)}</tr></thead>
          <tbody>
            {record.map(({ number, actedAt, by, locale: code, status, version, overrode, reason }) => (
              <tr key={number}>
                <th scope="row"><Moment at={new Date(actedAt).toISOString()} locale={locale} /></th>
                <td><bdi>{by || t('record.nobody')}</bdi></td>
                <td lang={code}>{localeNames[code]}</td>
                <td><StatusWord status={status} /> {t('board.ofVersion', { version })}</td>
                <td>{overrode ? <strong>{t('record.overrode')} </strong> : null}<bdi>{reason}</bdi></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The way back to the board, and the module's name. */
export function ModuleHead({ locale, module }: { locale: Locale; module: NamedModule }) {
  const { t } = useWords('pilots');
  return (
    <header className="page-head">
      <nav className="crumbs" aria-label={t('title')}><a href={`/${locale}/pilots`}>{t('title')}</a></nav>
      <p className="kicker">{t('board.moduleOf', { number: module.number })} · {t('board.ofVersion', { version: module.version })}</p>
      <h1 lang={module.lang}>{module.title}</h1>
    </header>
  );
}

/** What editors decide about a module, language by language, and all that was decided before. */
export function EditorsModule(page: ModulePageProps) {
  const { t } = useWords(['pilots', 'pilot-report']);
  return (
    <div className="pilots-page">
      <p className="lead">{t('decide.lead')}</p>
      <p><a href={`/${page.locale}/pilots/${page.module.id}/report`}>{t('pilot-report:title')}</a></p>
      {page.languages.map((language) => <Language key={language.locale} page={page} language={language} />)}
      <Record locale={page.locale} record={page.record} />
    </div>
  );
}
