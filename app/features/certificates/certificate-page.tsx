import { CompletionSentence } from '../learning/completion-sentence';
import { localeNames, locales, type Locale } from '../../platform/locale';
import { dayIn } from '../../ui/day';
import { langOf } from '../../ui/lang';
import { useWords } from '../../ui/use-words';
import { maxNameLength, shown, type IssueRefusal, type NameFault } from './certificate';
import type { MissingLesson, MissingModule } from './missing';

/** What was wrong with a name that was sent, with what was typed. */
export interface NameAnswer {
  typed: string;
  fault: NameFault | null;
  letters: string[];
  refused: IssueRefusal | null;
}

/** What the page shows its owner. */
export type OwnCertificate =
  | { shows: 'missing'; isGuest: boolean; modules: MissingModule[] }
  | { shows: 'guest' | 'withdrawn' }
  | { shows: 'name'; offered: string }
  | { shows: 'issued'; card: HeldCertificate; grown: GrownLesson[] };

function EmptyFields({ fields, locale }: { fields: MissingLesson['fields']; locale: Locale }) {
  const { t } = useWords('certificates');
  if (fields.length === 0) return null;
  return (
    <span className="fine">
      {' '}
      {t('missing.fields', { count: fields.length })}{' '}
      {fields.map((field, at) => (
        <span key={field.text}>
          {at > 0 ? ', ' : ''}
          <span lang={langOf(field, locale)}>{field.text}</span>
        </span>
      ))}
    </span>
  );
}

function Lesson({ lesson, locale }: { lesson: MissingLesson; locale: Locale }) {
  const { t } = useWords('certificates');
  return (
    <li>
      <a href={lesson.href}>
        {lesson.number} <span lang={langOf(lesson.title, locale)}>{lesson.title.text}</span>
      </a>{' '}
      <span className="fine">
        <CompletionSentence rule={lesson.rule} />
        {lesson.best === null ? null : ` ${t('missing.best', { percent: lesson.best })}`}
      </span>
      <EmptyFields fields={lesson.fields} locale={locale} />
    </li>
  );
}

const openUpTo = 10;

/** What is left to do, module by module, each lesson by name with the way to it. */
function MissingList({ modules, locale }: { modules: readonly MissingModule[]; locale: Locale }) {
  const { t } = useWords('certificates');
  const count = modules.reduce((sum, { lessons }) => sum + lessons.length, 0);
  return (
    <section className="card stack" aria-labelledby="missing">
      <h2 id="missing">{t('missing.title')}</h2>
      <p>{t('missing.count', { count })}</p>
      {modules.map(({ number, title, lessons }) => (
        <details key={number} className="certificate-missing" open={count <= openUpTo}>
          <summary>
            <span lang={langOf(title, locale)}>{t('missing.module', { number, title: title.text })}</span> <span className="badge">{lessons.length}</span>
          </summary>
          <ul>{lessons.map((lesson) => <Lesson key={lesson.id} lesson={lesson} locale={locale} />)}</ul>
        </details>
      ))}
    </section>
  );
}

/** That a certificate belongs to an account, and the two ways to one. */
function GuestPart({ locale, isFinished }: { locale: Locale; isFinished: boolean }) {
  const { t } = useWords('certificates');
  const back = encodeURIComponent(`/${locale}/certificate`);
  return (
    <section className="notice certificate-guest" aria-labelledby="guest">
      <h2 id="guest">{t('guest.title')}</h2>
      {isFinished ? <p><strong>{t('guest.finished')}</strong></p> : null}
      <p>{t('guest.text')}</p>
      <p className="certificate-ways">
        <a className={isFinished ? 'button' : 'button quiet'} href={`/${locale}/sign-up?to=${back}`}>{t('guest.signUp')}</a>
        <a className="button quiet" href={`/${locale}/sign-in?to=${back}`}>{t('guest.signIn')}</a>
      </p>
    </section>
  );
}

function NameFaultLine({ answer }: { answer: NameAnswer }) {
  const { t } = useWords('certificates');
  if (answer.fault === null) return null;
  return <p className="error" id="name-fault" role="alert">{t(`name.fault.${answer.fault}`, { max: maxNameLength, letters: answer.letters.join(' ') })}</p>;
}

interface NameFormProps {
  locale: Locale;
  offered: string;
  answer: NameAnswer | null;
  isCorrection: boolean;
}

/** Asks which name stands on the certificate; the account's is offered. */
function NameForm({ locale, offered, answer, isCorrection }: NameFormProps) {
  const { t } = useWords('certificates');
  const isWrong = answer !== null && answer.fault !== null;
  return (
    <form method="post" action={`/${locale}/certificate`} className="stack certificate-name">
      {isCorrection ? <p>{t('name.correctText')}</p> : null}
      <div className="field">
        <label htmlFor="name">{t('name.label')}</label>
        <input id="name" name="name" type="text" autoComplete="name" required defaultValue={answer?.typed ?? offered} aria-describedby={isWrong ? 'name-hint name-fault' : 'name-hint'} aria-invalid={isWrong || undefined} />
        <p className="hint" id="name-hint">{t('name.hint')}</p>
        {answer ? <NameFaultLine answer={answer} /> : null}
      </div>
      <p><button className={isCorrection ? 'button quiet' : 'button'} type="submit">{t(isCorrection ? 'name.correctButton' : 'name.button')}</button></p>
    </form>
  );
}

/** A certificate that was issued, as its owner's page shows it; moments as texts. */
export interface HeldCertificate {
  code: string;
  name: string;
  number: string;
  course: string;
  completedAt: string;
  issuedAt: string;
}

/** The certificate on screen, with all that stands on it. */
function CertificateCard({ held, locale }: { held: HeldCertificate; locale: Locale }) {
  const { t } = useWords('certificates');
  return (
    <section className="certificate-card" aria-label={t('held.card', { name: held.name })}>
      <p className="certificate-brand" aria-hidden="true">UNITES</p>
      <div className="certificate-body">
        <p className="fine">{t('paper.certifies')}</p>
        <p className="certificate-holder">{held.name}</p>
        <p className="fine">{t('paper.completed')}</p>
        <p className="certificate-course">{held.course}</p>
        <dl className="certificate-facts">
          <div><dt>{t('held.completed')}</dt><dd>{dayIn(held.completedAt, locale)}</dd></div>
          <div><dt>{t('held.issuedOn')}</dt><dd>{dayIn(held.issuedAt, locale)}</dd></div>
          <div><dt>{t('held.number')}</dt><dd>{shown(held.number)}</dd></div>
          <div><dt>{t('held.code')}</dt><dd>{shown(held.code)}</dd></div>
        </dl>
        <p><a href={`/${locale}/verify/${shown(held.code)}`}>{t('held.look')}</a></p>
      </div>
    </section>
  );
}

/** The ways to have the certificate as a file: paper in any language, and the signed badge. */
function Downloads({ locale }: { locale: Locale }) {
  const { t } = useWords('certificates');
  return (
    <section className="card stack" aria-labelledby="download">
      <h2 id="download">{t('download.title')}</h2>
      <form method="get" action={`/${locale}/certificate/pdf`} className="certificate-download">
        <div className="field">
          <label htmlFor="language">{t('download.language')}</label>
          <select id="language" name="language" defaultValue={locale}>
            {locales.map((code) => <option key={code} value={code} lang={code}>{localeNames[code]}</option>)}
          </select>
        </div>
        <label className="certificate-check">
          <input type="checkbox" name="english" value="on" defaultChecked={locale !== 'en'} /> {t('download.english')}
        </label>
        <button className="button" type="submit">{t('download.button')}</button>
      </form>
      <h3>{t('download.badgeTitle')}</h3>
      <p>{t('download.badgeText')}</p>
      <p><a className="button quiet" href={`/${locale}/certificate/badge`} download="">{t('download.badgeButton')}</a></p>
    </section>
  );
}

/** A lesson that came or changed after the certificate. */
export interface GrownLesson {
  id: string;
  href: string;
  title: { text: string; lang: Locale };
  how: 'new' | 'changed';
}

/** What came to the course since; nothing where nothing did. */
function Growth({ lessons, locale }: { lessons: readonly GrownLesson[]; locale: Locale }) {
  const { t } = useWords('certificates');
  if (lessons.length === 0) return null;
  const count = (how: GrownLesson['how']) => lessons.filter((lesson) => lesson.how === how).length;
  const said = [count('new') && t('growth.added', { count: count('new') }), count('changed') && t('growth.changed', { count: count('changed') })];
  return (
    <section className="card stack" aria-labelledby="growth">
      <h2 id="growth">{t('growth.title')}</h2>
      <p><strong>{said.filter(Boolean).join(', ')}</strong>. {t('growth.stays')}</p>
      <ul>
        {lessons.map(({ id, href, title, how }) => (
          <li key={id}><a href={href} lang={langOf(title, locale)}>{title.text}</a> <span className="badge">{t(`growth.${how}`)}</span></li>
        ))}
      </ul>
    </section>
  );
}

interface OwnProps {
  own: OwnCertificate;
  locale: Locale;
  answer: NameAnswer | null;
}

function Naming({ offered, locale, answer }: { offered: string } & Omit<OwnProps, 'own'>) {
  const { t } = useWords('certificates');
  return (
    <section className="card stack" aria-labelledby="naming">
      <h2 id="naming">{t('name.title')}</h2>
      <p>{t('name.done')}</p>
      <NameForm locale={locale} offered={offered} answer={answer} isCorrection={false} />
    </section>
  );
}

function Issued({ own, locale, answer }: { own: Extract<OwnCertificate, { shows: 'issued' }> } & Omit<OwnProps, 'own'>) {
  const { t } = useWords('certificates');
  return (
    <>
      <CertificateCard held={own.card} locale={locale} />
      <Downloads locale={locale} />
      <Growth lessons={own.grown} locale={locale} />
      <details className="card certificate-correct" open={answer !== null}>
        <summary>{t('name.correctTitle')}</summary>
        <NameForm locale={locale} offered={own.card.name} answer={answer} isCorrection />
      </details>
    </>
  );
}

/** The page's part below its heading: what is missing, the question for the name, or the certificate. */
export function OwnCertificatePart({ own, locale, answer }: OwnProps) {
  switch (own.shows) {
    case 'missing':
      return (
        <>
          {own.isGuest ? <GuestPart locale={locale} isFinished={false} /> : null}
          <MissingList modules={own.modules} locale={locale} />
        </>
      );
    case 'guest':
      return <GuestPart locale={locale} isFinished />;
    case 'name':
      return <Naming offered={own.offered} locale={locale} answer={answer} />;
    case 'issued':
      return <Issued own={own} locale={locale} answer={answer} />;
    case 'withdrawn':
      return null;
  }
}
