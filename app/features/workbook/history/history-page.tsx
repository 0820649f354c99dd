import type { Locale } from '../../../platform/locale';
import { Moment } from '../../../ui/moment';
import { useWords } from '../../../ui/use-words';
import type { Tool } from '../../content/tool';
import { plainWords } from '../form/tool-words';
import type { Workbook } from '../links/workbook';
import { shownValue } from '../outline/shown-value';
import { findField } from '../tool';
import { fullLabelOf } from '../words';
import type { HistoryLine, HistoryPage } from './history.server';

interface HistoryListProps {
  tool: Tool;
  history: HistoryPage;
  /** the tools side by side, for the names of entries that were chosen */
  workbook: Workbook;
  /** address of this page, without its query */
  url: string;
  locale: Locale;
}

function Author({ line }: { line: HistoryLine }) {
  const { t } = useWords('history');
  if (line.isMine) return <>{t('you')}</>;
  return line.name === null ? <em>{t(line.isFormer ? 'former' : 'nobody')}</em> : <bdi>{line.name}</bdi>;
}

function Text({ text }: { text: string }) {
  const { t } = useWords('history');
  return text === '' ? <em>{t('empty')}</em> : <span className="written-text">{text}</span>;
}

/** The text that can be written again; nothing to do where it stands already. */
function Restore({ line, label, url }: { line: HistoryLine; label: string; url: string }) {
  const { t } = useWords('history');
  if (line.isCurrent) return <p className="history-stands">{t('stands')}</p>;
  return (
    <form method="post" action={`${url}/restore`} className="no-print">
      <input type="hidden" name="field" value={line.fieldId} />
      <input type="hidden" name="revision" value={line.revision} />
      <button className="button quiet small">
        {t('restore')} <span className="visually-hidden">{label}</span>
      </button>
    </form>
  );
}

function Pages({ history, url }: { history: HistoryPage; url: string }) {
  const { t } = useWords('history');
  if (history.pages === 1) return null;
  const { page, pages } = history;
  return (
    <nav className="history-pages" aria-label={t('pages')}>
      {page > 1 ? <a href={`${url}?page=${page - 1}`}>{t('later')}</a> : null}
      <span>{t('page', { page, pages })}</span>
      {page < pages ? <a href={`${url}?page=${page + 1}`}>{t('earlier')}</a> : null}
    </nav>
  );
}

/** What happened to a tool, the latest first: who, when, which field, what stood there before and after, and the way back to it. */
export function HistoryList({ tool, history, workbook, url, locale }: HistoryListProps) {
  const { t } = useWords('history');
  const { t: words } = useWords('workbook');
  const plain = plainWords(tool, locale, words);
  const textOf = (path: string, value: string) => {
    const field = findField(tool, path);
    return field ? shownValue(field, { path, value }, { tool, workbook, locale, t: words }) : value;
  };
  if (history.lines.length === 0) return <p className="notice">{t('none')}</p>;
  return (
    <>
      <ol className="history-list">
        {history.lines.map((line) => {
          const label = fullLabelOf(plain, line.fieldId);
          return (
            <li key={`${line.fieldId} ${line.revision}`} className="card history-line">
              <h2>{label}</h2>
              <p className="fine">
                <Author line={line} /> · <Moment at={line.at} locale={locale} />
              </p>
              <dl className="history-texts">
                <div>
                  <dt>{t('before')}</dt>
                  <dd><Text text={textOf(line.fieldId, line.before)} /></dd>
                </div>
                <div>
                  <dt>{t('after')}</dt>
                  <dd><Text text={textOf(line.fieldId, line.after)} /></dd>
                </div>
              </dl>
              <Restore line={line} label={label} url={url} />
            </li>
          );
        })}
      </ol>
      <Pages history={history} url={url} />
    </>
  );
}
