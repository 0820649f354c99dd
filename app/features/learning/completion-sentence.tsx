import { useWords } from '../../ui/use-words';
import type { CompletionRule } from './progress';

/** Says in one sentence how a lesson is finished, before one starts it. */
export function CompletionSentence({ rule }: { rule: CompletionRule }) {
  const { t } = useWords('learning');
  return <>{t(`rule.${rule.code}`, { percent: 'percent' in rule ? rule.percent : undefined })}</>;
}
