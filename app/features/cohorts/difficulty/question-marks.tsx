import { localeNames, type Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { enoughAnswers, readDiscrimination } from '../../quizzes/analysis/item-analysis';
import type { ShownQuestion } from './questions';
import { correlationText } from './shares';

interface MarkProps {
  shown: ShownQuestion;
}

/** What a question should be looked at for, in words. */
export function QuestionMarks({ shown }: MarkProps) {
  const { t } = useWords('difficulty');
  const isReversed = shown.discrimination !== null && (shown.answers ?? 0) >= enoughAnswers && readDiscrimination(shown.discrimination) === 'reversed';
  return (
    <>
      {shown.gap ? <span className="difficulty-mark">{t('flag.title')} · {t('flag.gap', { points: shown.gap.points, high: localeNames[shown.gap.high], low: localeNames[shown.gap.low] })}</span> : null}
      {isReversed ? <span className="difficulty-mark">{t('reading.reversed')}</span> : null}
    </>
  );
}

/** The discrimination of a question as a number, with what may be made of it. */
export function DiscriminationText({ shown, locale }: MarkProps & { locale: Locale }) {
  const { t } = useWords('difficulty');
  if (shown.answers === null) return <>{t('tooFew')}</>;
  if (shown.discrimination === null) return <>–</>;
  return (
    <>
      {correlationText(shown.discrimination, locale)}
      <span className="hint">{t(shown.answers < enoughAnswers ? 'reading.uncertain' : `reading.${readDiscrimination(shown.discrimination)}`)}</span>
    </>
  );
}
