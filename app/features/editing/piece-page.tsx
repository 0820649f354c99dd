import { localeNames, masterLocale, type Locale } from '../../platform/locale';
import { FaultList, inWords } from '../../ui/fault-list';
import { Moment } from '../../ui/moment';
import { useWords } from '../../ui/use-words';
import type { Problem } from '../content/files/problems';
import { labelOf, piecePath, pieceQuery } from './piece-form';
import { CurrentField, KindField, WordsField, type PieceFormState } from './piece-fields';
import type { PastChange, PiecePage as PieceData } from './piece-page.server';
import type { Shown } from './preview.server';
import { DifferenceList, FieldName, StateWord, UnitTitle } from './text-parts';

/** What came of the last form: a good word or a refusal, and what the course says against the words. */
export interface PieceTold {
  sentence: string | null;
  isGood: boolean;
  problems: readonly Problem[];
  /** words that somebody else published meanwhile, against those in the form */
  theirs: PastChange['differences'] | null;
}

export interface PiecePageProps extends PieceData {
  locale: Locale;
  editorId: string;
  preview: readonly Shown[] | null;
  form: PieceFormState | null;
  told: PieceTold | null;
}

const formId = 'piece-form';

const momentIn = (locale: Locale, at: string) => new Intl.DateTimeFormat(locale === masterLocale ? 'en-GB' : locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' }).format(new Date(at));

function Others({ locale, of, others }: Pick<PiecePageProps, 'locale' | 'of' | 'others'>) {
  const { t } = useWords('editing');
  return others.map(({ author, savedAt, differences }) => (
    <div key={savedAt} className="notice warn">
      <p>{t('piece.other', { name: author ?? t('somebody'), at: momentIn(locale, savedAt) })}</p>
      {differences.length > 0 ? <details><summary>{t('piece.otherTitle')}</summary><DifferenceList differences={differences} lang={of} /></details> : null}
    </div>
  ));
}

function Conflict({ of, fileWords }: Pick<PiecePageProps, 'of' | 'fileWords'>) {
  const { t } = useWords('editing');
  if (fileWords === null) return null;
  return (
    <section className="notice warn stack" aria-labelledby="conflict">
      <h2 id="conflict">{t('piece.fileHas')}</h2>
      <p>{t('piece.conflict')}</p>
      {Object.entries(fileWords).map(([place, text]) => <p key={place} lang={of}>{text}</p>)}
      <p>{t('piece.keepOurs')}</p>
      <p><button className="button quiet" form={formId} name="as" value="file">{t('piece.takeFile')}</button></p>
    </section>
  );
}

/** What the course says against the words: in the reader's language where the interface has a sentence for it, otherwise in the English of authors. */
export function ProblemLine({ problem: { where, what, about = '', says, remedy }, locale }: { problem: Problem; locale: Locale }) {
  const { t } = useWords('editing');
  if (what) return <li>{t(`problem.${what}`, { about })}</li>;
  return <li lang={locale === masterLocale ? undefined : masterLocale}>{where}: {says}. {remedy}</li>;
}

function ProblemList({ title, problems, locale }: { title: string; problems: readonly Problem[]; locale: Locale }) {
  if (problems.length === 0) return null;
  return <><p>{title}</p><ul>{problems.map((problem) => <ProblemLine key={`${problem.where} ${problem.says}`} problem={problem} locale={locale} />)}</ul></>;
}

function Told({ told, of, locale }: { told: PieceTold | null; of: Locale; locale: Locale }) {
  const { t } = useWords('editing');
  if (told === null) return null;
  const errors = told.problems.filter(({ level }) => level === 'error');
  const hints = told.problems.filter(({ level }) => level !== 'error');
  return (
    <>
      {told.sentence ? <p className={`notice ${told.isGood ? 'good' : 'warn'}`} role={told.isGood ? 'status' : 'alert'}>{told.sentence}</p> : null}
      {told.problems.length > 0 ? <div className="notice warn editing-problems"><ProblemList title={t('preview.errors')} problems={errors} locale={locale} /><ProblemList title={t('preview.hints')} problems={hints} locale={locale} /></div> : null}
      {told.theirs ? <section className="notice" aria-labelledby="theirs"><h2 id="theirs">{t('theirs')}</h2><DifferenceList differences={told.theirs} lang={of} /></section> : null}
    </>
  );
}

function PreviewPart({ of, preview }: Pick<PiecePageProps, 'of' | 'preview'>) {
  const { t } = useWords('editing');
  return (
    <section className="editing-preview" aria-labelledby="preview-title" id="preview">
      <h2 id="preview-title">{t('preview.title')}</h2>
      {preview === null ? <p className="hint">{t('preview.empty')}</p> : preview.map(({ place, html }) => (
        <div key={place}>
          {place === '' ? null : <p className="hint"><FieldName {...labelOf(place)} /></p>}
          <div className="prose" lang={of} dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      ))}
    </section>
  );
}

function History({ locale, of, at, history, isInFile }: Pick<PiecePageProps, 'locale' | 'of' | 'at' | 'history' | 'isInFile'>) {
  const { t } = useWords('editing');
  const from = (what: string) => `/${locale}/${piecePath(at)}&from=${what}`;
  return (
    <section className="editing-part" aria-labelledby="history">
      <h2 id="history">{t('history.title')}</h2>
      {history.length === 0 ? <p>{t('history.none')}</p> : null}
      <ol className="editing-history" reversed>
        {history.map(({ number, kind, state, note, author, publishedAt, isFile, isSettled, differences }) => (
          <li key={number}>
            <p><strong><bdi>{author ?? t('somebody')}</bdi></strong>, <Moment at={publishedAt} locale={locale} /> · {isFile ? t('history.file') : t(`history.${kind}`)}{state ? <> · {t(`state.${state}`)}</> : null}{isSettled ? <> · {t('history.settled')}</> : null}{note ? <>: <bdi>{note}</bdi></> : null}</p>
            <DifferenceList differences={differences} lang={of} />
            {isFile ? null : <p><a href={from(String(number))} rel="nofollow">{t('history.restore')}</a></p>}
          </li>
        ))}
      </ol>
      {isInFile ? null : <p><a href={from('file')} rel="nofollow">{t('history.original')}</a></p>}
    </section>
  );
}

function Buttons({ locale, at, draftAt }: Pick<PiecePageProps, 'locale' | 'at' | 'draftAt'>) {
  const { t } = useWords('editing');
  const door = (name: string) => `/${locale}/edit/${name}?${pieceQuery(at)}`;
  return (
    <>
      <p className="editing-buttons">
        <button className="button">{t('form.publish')}</button>
        <button className="button quiet" formAction={`${door('preview')}#preview`} data-preview="">{t('form.preview')}</button>
        <button className="button quiet" formAction={door('keep')} data-keep="">{t('form.keep')}</button>
        {draftAt === null ? null : <button className="link-button" formAction={door('drop')}>{t('form.drop')}</button>}
      </p>
      <p className="hint" role="status" data-saving="" data-kept={t('saving.server', { skipInterpolation: true })} data-offline={t('saving.offline')} data-restored={t('saving.restored')} />
    </>
  );
}

type FormProps = Omit<PiecePageProps, 'unit' | 'told' | 'others' | 'history' | 'fileWords' | 'isInFile'>;

function PieceForm({ locale, at, of, state, fields, seen, editorId, draftAt, answers, preview, form }: FormProps) {
  const { t } = useWords('editing');
  return (
    <form id={formId} className="editing-form" method="post" action={`/${locale}/edit/publish?${pieceQuery(at)}`} data-island="piece" data-piece={`${editorId} ${at.path}#${at.key}`}>
      <input type="hidden" name="seen" value={form?.seen ?? seen} />
      {draftAt === null || form !== null ? null : <p className="notice">{t('piece.yours', { at: momentIn(locale, draftAt) })}</p>}
      {at.path.endsWith('.md') && at.key !== 'front' ? <p className="hint">{t('form.syntax')}</p> : null}
      {fields.map((field) => <WordsField key={field.place} field={field} of={of} form={form} />)}
      <PreviewPart of={of} preview={preview} />
      {state === 'outdated' ? <CurrentField form={form} /> : null}
      <KindField of={of} answers={answers} form={form} />
      <div className="field">
        <label htmlFor="note">{t('form.note')}</label>
        <input id="note" name="note" maxLength={400} defaultValue={form?.note} autoComplete="off" />
      </div>
      <Buttons locale={locale} at={at} draftAt={draftAt} />
    </form>
  );
}

/** One text of the course: its words, how they will look, what kind of change it is, and its history. */
export function PiecePage({ unit, told, others, history, fileWords, isInFile, ...rest }: PiecePageProps) {
  const { t } = useWords('editing');
  const { locale, at, of, form, state } = rest;
  return (
    <>
      <nav className="crumbs"><a href={`/${locale}/edit`}>{t('title')}</a><a href={`/${locale}/edit/${unit.id}?language=${of}#p-${at.key}`}><UnitTitle unit={unit} locale={locale} /></a></nav>
      <h1>{t('piece.title')}</h1>
      <p className="editing-about"><code>{at.key}</code> {localeNames[of]} <StateWord state={state} /> <span className="hint">{t('piece.file')} <code>content/{at.path}</code></span></p>
      <FaultList title={t('fault.title')} faults={inWords(form?.faults ?? {}, (fault) => t(`fault.${fault}`))} />
      <Told told={told} of={of} locale={locale} />
      <Others locale={locale} of={of} others={others} />
      <Conflict of={of} fileWords={fileWords} />
      <PieceForm {...rest} />
      <History locale={locale} of={of} at={at} history={history} isInFile={isInFile} />
    </>
  );
}
