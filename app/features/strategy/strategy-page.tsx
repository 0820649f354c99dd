import { Fragment } from 'react';
import { useWords } from '../../ui/use-words';
import { localeNames, locales, type Locale } from '../../platform/locale';
import type { Cell, Figure, Paper, PaperTable, Part, Run } from '../../platform/papers/paper';
import { chartTitleId } from '../workbook/charts/drawing';

function Words({ run }: { run: Cell }) {
  const text = run.isOpen ? <em className="strategy-open">{run.text}</em> : run.text;
  return run.lang === undefined ? text : <span lang={run.lang}>{text}</span>;
}

function Line({ words }: { words: readonly Run[] }) {
  return words.map((run, at) => <Words key={at} run={run} />);
}

function Table({ table }: { table: PaperTable }) {
  return (
    <div className="strategy-table">
      <table>
        <caption><Words run={table.caption} /></caption>
        <thead>
          <tr>{table.heads.map((head, at) => <th key={at} scope="col"><Words run={head} /></th>)}</tr>
        </thead>
        <tbody>
          {table.rows.map(([first, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{first ? <Words run={first} /> : null}</th>
              {cells.map((cell, at) => <td key={at}><Words run={cell} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Drawings of this width or less are as wide on the page as in the workbook. */
const narrow = 300;

function FigurePart({ figure }: { figure: Figure }) {
  return (
    <figure className={figure.width > narrow ? 'strategy-figure is-wide' : 'strategy-figure'}>
      <figcaption id={chartTitleId(figure.id)}><Words run={figure.title} /></figcaption>
      <div className="strategy-pair">
        <div>
          <div dangerouslySetInnerHTML={{ __html: figure.svg }} />
          {figure.key === null ? null : <p className="hint">{figure.key}</p>}
        </div>
        <Table table={figure.table} />
      </div>
    </figure>
  );
}

function HeadingPart({ part }: { part: Extract<Part, { kind: 'heading' }> }) {
  const Tag = ({ 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const)[part.level];
  return <Tag id={part.id}><Line words={part.words} /></Tag>;
}

function ListPart({ part: { items, isOrdered } }: { part: Extract<Part, { kind: 'list' }> }) {
  const lines = items.map((words, at) => <li key={at}><Line words={words} /></li>);
  return isOrdered ? <ol>{lines}</ol> : <ul>{lines}</ul>;
}

function FactsPart({ part: { facts } }: { part: Extract<Part, { kind: 'facts' }> }) {
  return (
    <dl className="strategy-facts">
      {facts.map(({ label, value }, at) => (
        <div key={at}>
          <dt><Words run={label} /></dt>
          <dd><Words run={value} /></dd>
        </div>
      ))}
    </dl>
  );
}

function PaperPart({ part }: { part: Part }) {
  switch (part.kind) {
    case 'heading':
      return <HeadingPart part={part} />;
    case 'text':
      return <p className={part.tone && `strategy-${part.tone}`}><Line words={part.words} /></p>;
    case 'list':
      return <ListPart part={part} />;
    case 'facts':
      return <FactsPart part={part} />;
    case 'notes':
      return (
        <div className="notice strategy-notes">
          <p><strong><Words run={part.title} /></strong></p>
          <ul>{part.items.map((item) => <li key={item.text}><Words run={item} /></li>)}</ul>
        </div>
      );
    case 'table':
      return <Table table={part} />;
    case 'figure':
      return <FigurePart figure={part} />;
    default:
      return <hr className="strategy-turn" />;
  }
}

/** The document to be read, in its own language. */
export function PaperView({ paper, locale }: { paper: Paper; locale: Locale }) {
  return (
    <article className="strategy-paper" lang={paper.lang === locale ? undefined : paper.lang}>
      <p className="kicker">{paper.mark}</p>
      {paper.parts.map((part, at) => <Fragment key={at}><PaperPart part={part} /></Fragment>)}
    </article>
  );
}

/** The ways to keep the document: files in its language, and the choice of another one. */
export function StrategyTools({ url, locale, chosen }: { url: string; locale: Locale; chosen: Locale }) {
  const { t } = useWords('strategy');
  const inIt = `in=${chosen}`;
  const files = [
    [`${url}/file?format=docx&${inIt}`, t('page.word')],
    [`${url}/file?format=pdf&${inIt}`, t('page.pdf')],
    [`${url}/plan?format=csv&${inIt}`, t('page.csv')],
    [`${url}/plan?format=ics&${inIt}`, t('page.ics')],
  ] as const;
  return (
    <section className="card stack strategy-tools no-print" aria-labelledby="save">
      <h2 id="save">{t('page.save')}</h2>
      <form method="get" action={url} className="strategy-language">
        <label htmlFor="in">{t('page.language')}</label>
        <select id="in" name="in" defaultValue={chosen} aria-describedby="in-hint">
          {locales.map((each) => <option key={each} value={each} lang={each === locale ? undefined : each}>{localeNames[each]}</option>)}
        </select>
        <button className="button quiet" type="submit">{t('page.show')}</button>
        <p className="hint" id="in-hint">{t('page.languageHint')}</p>
      </form>
      <ul className="strategy-files">
        {files.map(([href, words], at) => (
          <li key={href}><a className={at < 2 ? 'button' : undefined} href={href} data-no-prefetch="">{words}</a></li>
        ))}
      </ul>
      <p className="fine">{t('page.print')}</p>
    </section>
  );
}

/** The chapters as links. */
export function StrategyContents({ paper, locale }: { paper: Paper; locale: Locale }) {
  const { t } = useWords('strategy');
  const chapters = paper.parts.flatMap((part) => (part.kind === 'heading' && part.level === 1 ? [part] : []));
  return (
    <nav className="strategy-contents no-print" aria-labelledby="contents">
      <h2 id="contents">{t('page.contents')}</h2>
      <ol role="list" lang={paper.lang === locale ? undefined : paper.lang}>
        {chapters.map(({ id, words }) => <li key={id}><a href={`#${id}`}><Line words={words} /></a></li>)}
      </ol>
    </nav>
  );
}
