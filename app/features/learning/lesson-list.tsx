import type { Locale } from '../../platform/locale';
import { langOf } from '../../ui/lang';
import type { LessonLine } from './lesson-lines';
import { useLineWords, type LineWords } from './page-words';
import type { LessonState } from './progress';

interface LessonListProps {
  lines: readonly LessonLine[];
  states: Readonly<Record<string, LessonState>>;
  locale: Locale;
  /** the lesson that is being read, if any */
  currentId?: string;
}

/**
 * Lessons with kind, minutes and state. It is filled per request and has up to 42 rows: they are
 * written as text, for as React elements they would cost as much as the rest of the request.
 */
export function LessonList({ lines, states, locale, currentId }: LessonListProps) {
  const words = useLineWords();
  const rows = lines.map((line) => rowOf(line, { words, state: states[line.id] ?? 'notStarted', isCurrent: line.id === currentId, lang: langOf(line.title, locale) }));
  return <ol className="learning-lessons" role="list" dangerouslySetInnerHTML={{ __html: rows.join('') }} />;
}

interface RowContext {
  words: LineWords;
  state: LessonState | 'notStarted';
  isCurrent: boolean;
  lang: Locale | undefined;
}

function rowOf({ id, number, href, kind, minutes, title }: LessonLine, { words, state, isCurrent, lang }: RowContext): string {
  return (
    `<li class="learning-lesson kind-${kind}" data-lesson-row="${escapeHtml(id)}" data-state="${state}">` +
    `<a href="${escapeHtml(href)}"${isCurrent ? ' aria-current="page"' : ''}>` +
    `<span class="learning-number">${escapeHtml(number)}</span> <span${lang ? ` lang="${lang}"` : ''}>${escapeHtml(title.text)}</span></a>` +
    `<span class="learning-facts">${escapeHtml(`${words.kind(kind)} · ${words.minutes(minutes)} · `)}</span>` +
    `<span class="learning-state">${escapeHtml(words.state(state))}</span></li>`
  );
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
