import { useTranslation } from 'react-i18next';
import type { Locale } from '../../platform/locale';
import { langOf } from '../../ui/lang';
import type { LessonLine } from './lesson-lines';
import { lineWords } from './line-words';
import type { LessonState } from './progress';

interface LessonListProps {
  lines: readonly LessonLine[];
  states: Readonly<Record<string, LessonState>>;
  locale: Locale;
  /** the lesson that is being read, if any */
  currentId?: string;
}

/** Lessons with kind, minutes and state. Filled per request, so it is kept light: no look-ups and few elements per row. */
export function LessonList({ lines, states, locale, currentId }: LessonListProps) {
  const { i18n } = useTranslation();
  const words = lineWords(i18n);
  return (
    <ol className="learning-lessons" role="list">
      {lines.map(({ id, number, href, kind, minutes, title }) => {
        const state = states[id] ?? 'notStarted';
        return (
          <li key={id} className={`learning-lesson kind-${kind}`} data-lesson-row={id} data-state={state}>
            <a href={href} aria-current={id === currentId ? 'page' : undefined}>
              <span className="learning-number">{number}</span> <span lang={langOf(title, locale)}>{title.text}</span>
            </a>
            <span className="learning-facts">{`${words.kind(kind)} · ${words.minutes(minutes)} · `}</span>
            <span className="learning-state">{words.state(state)}</span>
          </li>
        );
      })}
    </ol>
  );
}
