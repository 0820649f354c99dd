import { useWords } from '../../ui/use-words';
import type { Locale } from '../../platform/locale';
import type { Source } from './course';

function languageName(tag: string, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
}

function SourceItem({ source, locale, prefix }: { source: Source; locale: Locale; prefix: string }) {
  const { t } = useWords('content');
  const foreign = source.lang && source.lang !== locale ? source.lang : undefined;
  const facts = [source.author, source.publisher, source.year].filter(Boolean).join(', ');
  const title = <cite lang={foreign}>{source.title}</cite>;
  return (
    <li id={`${prefix}source-${source.code}`}>
      {source.url ? <a href={source.url} rel="noopener noreferrer">{title}</a> : title}
      {facts ? `. ${facts}` : ''}
      {foreign ? ` (${languageName(foreign, locale)})` : ''}
      {source.timeSensitive ? <span className="content-source-note"> {t('sources.timeSensitive')}</span> : null}
      {source.note ? <span className="content-source-note" lang={locale === 'en' ? undefined : 'en'}> {source.note}</span> : null}
    </li>
  );
}

interface SourceListProps {
  sources: Source[];
  locale: Locale;
  /** what the ids begin with on a page that holds several lessons */
  prefix?: string;
  heading?: 'h2' | 'h3' | 'h4';
}

/** The sources of a lesson under the numbers by which its text cites them; nothing when there are none. */
export function SourceList({ sources, locale, prefix = '', heading: Heading = 'h2' }: SourceListProps) {
  const { t } = useWords('content');
  if (sources.length === 0) return null;
  return (
    <section className="content-sources" aria-labelledby={prefix ? undefined : 'sources'}>
      <Heading id={`${prefix}sources`}>{t('sources.title')}</Heading>
      <ol>
        {sources.map((source) => (
          <SourceItem key={source.code} source={source} locale={locale} prefix={prefix} />
        ))}
      </ol>
    </section>
  );
}
