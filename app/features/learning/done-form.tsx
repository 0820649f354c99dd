import { useTranslation } from 'react-i18next';
import { CompletionSentence } from './completion-sentence';
import type { LessonLine } from './lesson-lines';
import { isDoneByHand, refusals, type CompletionRule, type LessonState, type Refusal } from './progress';
import { SaveStatus } from './save-status';

interface DoneFormProps {
  lesson: Pick<LessonLine, 'id' | 'kind' | 'href'>;
  state: LessonState | undefined;
  rule: CompletionRule;
  learner: string;
}

/** How the lesson is finished, the button for it where there is one, and whether all is saved. Works as a plain form. */
export function DoneForm({ lesson, state, rule, learner }: DoneFormProps) {
  const { t } = useTranslation(['learning', 'common']);
  const isDone = state === 'done';
  const words = wordsForScript(t('common:status.done'), (code) => t(`refused.${code}`));
  return (
    <section className="learning-done no-print" data-island="learning" data-lesson={lesson.id} data-state={state ?? 'notStarted'} aria-labelledby="done-title">
      <h2 id="done-title">{t('done.title')}</h2>
      <p className="learning-rule" data-open-part="" hidden={isDone}>
        <CompletionSentence rule={rule} />
      </p>
      {isDoneByHand(lesson) ? (
        <form method="post" action={`${lesson.href}/done`} data-open-part="" hidden={isDone}>
          <button className="button">{t('done.button')}</button>
        </form>
      ) : null}
      <p className="notice good" data-done-part="" tabIndex={-1} hidden={!isDone}>
        {t('done.done')}
      </p>
      <p className="notice warn" role="alert" data-refused-part="" hidden />
      <SaveStatus learner={learner} />
      <script type="application/json" data-strings="" dangerouslySetInnerHTML={{ __html: words }} />
    </section>
  );
}

function wordsForScript(done: string, refused: (code: Refusal) => string): string {
  const words = { done, refused: Object.fromEntries(refusals.map((code) => [code, refused(code)])) };
  return JSON.stringify(words).replaceAll('<', '\\u003c');
}
