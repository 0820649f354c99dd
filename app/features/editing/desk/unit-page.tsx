import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { languagesOf, writeFilter, noFilter, type DeskFilter } from './desk';
import { ExportForm } from '../exchange/export-form';
import { FilterForm } from './board-page';
import { LanguageName, LineTitle, StateWord } from './desk-parts';
import type { UnitPage as Unit } from './desk.server';
import { writePieceAt } from './piece-form';
import type { PieceCell, PieceLine } from './pieces';

export const unitDone = ['saved', 'approved'] as const;

/** A unit as it comes out of a page's data, where moments are texts. */
export interface ShownUnit extends Omit<Unit, 'lines'> {
  lines: (Omit<PieceLine, 'cells'> & { cells: (Omit<PieceCell, 'since'> & { since: Date | string | null })[] })[];
}

export interface UnitPageProps {
  locale: Locale;
  unit: ShownUnit;
  filter: DeskFilter;
  done: (typeof unitDone)[number] | null;
}

function Pieces({ locale, unit, filter }: Omit<UnitPageProps, 'done'>) {
  const { t } = useWords('translations');
  const languages = languagesOf(filter);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="unit">
      <table className="desk-board">
        <thead>
          <tr>
            <th scope="col">{t('board.english')}</th>
            {languages.map((code) => <th key={code} scope="col"><LanguageName code={code} /></th>)}
          </tr>
        </thead>
        <tbody>
          {unit.lines.map(({ key, english, cells }) => (
            <tr key={`${cells[0]?.path ?? ''} ${key}`}>
              <th scope="row"><code>{key}</code> <span className="desk-beginning" lang="en">{english}</span></th>
              {languages.map((code) => {
                const cell = cells.find((each) => each.locale === code);
                return <td key={code}>{cell ? <a href={`/${locale}/translations/piece?${writePieceAt(cell)}`}><StateWord state={cell.state} since={cell.since} locale={locale} /><span className="visually-hidden"> {key}</span></a> : null}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The pieces of one part of the course by languages, each leading to the desk. */
export function UnitPage({ locale, unit, filter, done }: UnitPageProps) {
  const { t } = useWords('translations');
  const group = writeFilter({ ...noFilter, moduleId: unit.group });
  return (
    <div className="desk-page">
      <nav className="crumbs" aria-label={t('title')}>
        <a href={`/${locale}/translations`}>{t('title')}</a>
        <a href={`/${locale}/translations?${group}`}><LineTitle line={{ id: unit.group, number: unit.groupNumber, title: unit.groupTitle }} /></a>
      </nav>
      <h1 id="unit"><LineTitle line={unit} /></h1>
      {done ? <p className="notice good" role="status">{t(`done.${done}`)} {t('done.finished')}</p> : null}
      <FilterForm action={`/${locale}/translations/units/${unit.id}`} filter={filter} modules={null} />
      {unit.lines.length === 0 ? <p>{t('board.nothing')}</p> : <Pieces locale={locale} unit={unit} filter={filter} />}
      <section className="card desk-part" aria-labelledby="out">
        <h2 id="out">{t('files.out')}</h2>
        <ExportForm locale={locale} unit={unit.id} language={filter.language} />
      </section>
    </div>
  );
}
