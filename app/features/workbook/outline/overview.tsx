import type { Translate } from '../../../platform/strings';
import { useWords } from '../../../ui/use-words';
import type { Locale } from '../../../platform/locale';
import { langOf } from '../form/tool-words';
import type { ToolValues } from '../tool';
import { fullnessOf, percentOf, type Fullness } from './outline';
import type { OpenTool } from './outline.server';

interface OverviewProps {
  tools: readonly OpenTool[];
  values: Readonly<Record<string, ToolValues | undefined>>;
  locale: Locale;
}

/** How full a tool is, in words. */
export function stateOf(t: Translate<'workbook'>, { filled, required, isStarted }: Fullness): string {
  if (required === 0) return isStarted ? t('outline.started') : t('outline.optional');
  if (filled === required) return t('outline.complete');
  return isStarted ? t('outline.open', { count: required - filled }) : t('outline.notStarted');
}

/** How full the workbook is: a bar for the whole, and each tool with what is still open and the way to it. */
export function Overview({ tools, values, locale }: OverviewProps) {
  const { t } = useWords('workbook');
  const lines = tools.map((open) => ({ ...open, fullness: fullnessOf(open.tool, values[open.tool.id] ?? {}) }));
  const percent = percentOf(lines.map(({ fullness }) => fullness));
  return (
    <section className="card stack outline-overview" aria-labelledby="overview-title">
      <h2 id="overview-title">{t('outline.overview')}</h2>
      <p>
        <progress value={percent} max={100} aria-label={t('outline.full')} /> {t('outline.percent', { percent })}
      </p>
      <ol className="outline-tools">
        {lines.map(({ tool, path, fullness }) => {
          const { title } = tool.text[locale];
          return (
            <li key={tool.id} data-tool={tool.id}>
              <a href={`/${locale}/${path}#tool`} lang={langOf(title, locale)}>
                {title.text}
              </a>{' '}
              <span className="fine">{stateOf(t, fullness)}</span>
            </li>
          );
        })}
      </ol>
      <p className="no-print">
        <a className="button" href={`/${locale}/workbook/strategy`} data-no-prefetch="">
          {t('outline.read')}
        </a>
      </p>
    </section>
  );
}
