import { useWords } from '../../ui/use-words';
import type { Locale } from '../../platform/locale';
import type { Source } from './course';

function languageName(tag: string, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
}

function SourceItem({ source, locale }: { source: Source; locale: Locale }) {
  const { t } = useWords('content');
  const foreign = source.lang && source.lang !== locale ? source.lang : undefined;
  const facts = [source.author, source.publisher, source.year].filter(Boolean).join(', ');
  const title = <cite lang={foreign}>{source.title}</cite>;
  return (
    <li id={`source-${source.code}`}>
      {source.url ? <a href={source.url} rel="noopener noreferrer">{title}</a> : title}
      {facts ? `. ${facts}` : ''}
      {foreign ? ` (${languageName(foreign, locale)})` : ''}
      {source.timeSensitive ? <span className="content-source-note"> {t('sources.timeSensitive')}</span> : null}
      {source.note ? <span className="content-source-note" lang={locale === 'en' ? undefined : 'en'}> {source.note}</span> : null}
    </li>
  );
}

/** The sources of a lesson under the numbers by which its text cites them; nothing when there are none. */
export function SourceList({ sources, locale }: { sources: Source[]; locale: Locale }) {
  const { t } = useWords('content');
  if (sources.length === 0) return null;
  return (
    <section className="content-sources" aria-labelledby="sources">
      <h2 id="sources">{t('sources.title')}</h2>
      <ol>
        {sources.map((source) => (
          <SourceItem key={source.code} source={source} locale={locale} />
        ))}
      </ol>
    </section>
  );
}
