import { localeNames, type Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { Board } from '../desk/desk.server';
import { CheckList } from '../desk/text-parts';
import { translatedLocales, type TranslatorRights } from '../translators/translator';
import type { ExchangeFault } from './exchange';
import { ExportForm } from './export-form';
import type { JudgedFile, Taken } from './files.server';
import { countFates, fates, isTaken, type Judged } from './judging';

/** What came of a file: why it was not read, what it would do, or what was taken of it. */
export interface ImportAnswer {
  fault: ExchangeFault | null;
  language: Locale | null;
  file: JudgedFile | null;
  /** the file itself, to be sent back when it is taken */
  text: string;
  taken: Taken | null;
}

export interface ImportPageProps {
  locale: Locale;
  modules: Board['modules'];
  rights: TranslatorRights;
  answer: ImportAnswer | null;
}

const shownTexts = 300;

function UploadForm({ locale, rights, answer }: Omit<ImportPageProps, 'modules'>) {
  const { t } = useWords('translations');
  const own = translatedLocales.filter((code) => rights[code] !== undefined);
  if (own.length === 0) return <p>{t('files.noLanguage')}</p>;
  return (
    <form className="stack" method="post" encType="multipart/form-data" action={`/${locale}/translations/import`}>
      <div className="field">
        <label htmlFor="language">{t('board.language')}</label>
        <select id="language" name="language" defaultValue={answer?.language ?? own[0]}>{own.map((code) => <option key={code} value={code} lang={code}>{localeNames[code]}</option>)}</select>
      </div>
      <div className="field">
        <label htmlFor="file">{t('files.file')}</label>
        <input id="file" name="file" type="file" accept=".po,.xlf,.xliff" required aria-describedby="file-hint" {...(answer?.fault ? { 'aria-invalid': true } : {})} />
        <p className="hint" id="file-hint">{t('files.limit')}</p>
        {answer?.fault ? <p className="error" role="alert">{t(`files.fault.${answer.fault}`)}</p> : null}
      </div>
      <p><button className="button">{t('files.look')}</button></p>
    </form>
  );
}

function JudgedRow({ each, locale, language }: { each: Judged; locale: Locale; language: Locale }) {
  const { t } = useWords('translations');
  return (
    <tr>
      <th scope="row"><code>{each.context.split('#')[1] ?? each.context}</code><br /><span className="hint desk-path">{each.context.split('#')[0]}</span></th>
      <td>{t(`fate.${each.fate}`)}</td>
      <td lang={language}>
        {each.fate === 'changes' && each.present !== null ? <p><del><span className="visually-hidden">{t('desk.gone')} </span>{each.present}</del></p> : null}
        <p>{each.brought}</p>
        <CheckList checks={each.checks} locale={locale} />
      </td>
    </tr>
  );
}

function DryRun({ locale, file, text }: { locale: Locale; file: JudgedFile; text: string }) {
  const { t } = useWords('translations');
  const counts = countFates(file.judged);
  const told = file.judged.filter(({ fate }) => fate !== 'same');
  const takes = file.judged.some(isTaken);
  return (
    <section className="desk-page" aria-labelledby="dry-run">
      <h2 id="dry-run">{t('files.dryRun')}</h2>
      <ul>{fates.filter((fate) => counts[fate] > 0).map((fate) => <li key={fate}><b>{counts[fate]}</b> {t(`fate.${fate}`)}</li>)}</ul>
      {takes ? (
        <form method="post" action={`/${locale}/translations/import/take`}>
          <input type="hidden" name="language" value={file.locale} />
          <input type="hidden" name="text" value={text} />
          <p><button className="button">{t('files.take')}</button></p>
          <p className="hint">{t('files.takeHint')}</p>
        </form>
      ) : <p className="notice">{t('files.nothing')}</p>}
      {told.length === 0 ? null : (
        <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="dry-run">
          <table className="desk-fates">
            <thead><tr>{(['name', 'becomes', 'words'] as const).map((column) => <th key={column} scope="col">{t(`files.${column}`)}</th>)}</tr></thead>
            <tbody>{told.slice(0, shownTexts).map((each) => <JudgedRow key={each.context} each={each} locale={locale} language={file.locale} />)}</tbody>
          </table>
        </div>
      )}
      {told.length > shownTexts ? <p>{t('files.more', { count: told.length - shownTexts })}</p> : null}
    </section>
  );
}

function Outcome({ taken }: { taken: Taken }) {
  const { t } = useWords('translations');
  return (
    <div className={taken.refused.length > 0 ? 'notice warn' : 'notice good'} role="status">
      <p>{t('files.taken', { count: taken.taken })}</p>
      {taken.refused.length === 0 ? null : <><p>{t('files.refused')}</p><ul>{taken.refused.map((name) => <li key={name}><code>{name}</code></li>)}</ul></>}
    </div>
  );
}

/** Files for translators' programs: the way out, the way in, and what a file would do before it does it. */
export function ImportPage({ locale, modules, rights, answer }: ImportPageProps) {
  const { t } = useWords('translations');
  return (
    <div className="desk-page">
      <nav className="crumbs" aria-label={t('title')}><a href={`/${locale}/translations`}>{t('title')}</a></nav>
      <h1>{t('files.title')}</h1>
      <p className="lead">{t('files.lead')}</p>
      {answer?.taken ? <Outcome taken={answer.taken} /> : null}
      {answer?.file ? <DryRun locale={locale} file={answer.file} text={answer.text} /> : null}
      <section className="card desk-part" aria-labelledby="out">
        <h2 id="out">{t('files.out')}</h2>
        <ExportForm locale={locale} modules={modules} />
      </section>
      <section className="card desk-part" aria-labelledby="in">
        <h2 id="in">{t('files.in')}</h2>
        <UploadForm locale={locale} rights={rights} answer={answer} />
      </section>
    </div>
  );
}
