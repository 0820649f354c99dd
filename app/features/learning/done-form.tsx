import { CompletionSentence } from './completion-sentence';
import type { LessonLine } from './lesson-lines';
import { useDoneWords } from './page-words';
import type { CompletionRule, LessonState } from './progress';
import { SaveStatus } from './save-status';

interface DoneFormProps {
  lesson: Pick<LessonLine, 'id' | 'href'>;
  /** whether the learner finishes it by saying so */
  isByHand: boolean;
  state: LessonState | undefined;
  rule: CompletionRule;
  learner: string;
}

/** How the lesson is finished, the button for it where there is one, and whether all is saved. Works as a plain form. */
export function DoneForm({ lesson, isByHand, state, rule, learner }: DoneFormProps) {
  const words = useDoneWords();
  const isDone = state === 'done';
  return (
    <section className="learning-done no-print" data-island="learning" data-lesson={lesson.id} data-state={state ?? 'notStarted'} aria-labelledby="done-title">
      <h2 id="done-title">{words.title}</h2>
      <p className="learning-rule" data-open-part="" hidden={isDone}>
        <CompletionSentence rule={rule} />
      </p>
      {isByHand ? (
        <form method="post" action={`${lesson.href}/done`} data-open-part="" hidden={isDone}>
          <button className="button">{words.button}</button>
        </form>
      ) : null}
      <p className="notice good" data-done-part="" tabIndex={-1} hidden={!isDone}>
        {words.done}
      </p>
      <p className="notice warn" role="alert" data-refused-part="" hidden />
      <SaveStatus learner={learner} />
      <script type="application/json" data-strings="" dangerouslySetInnerHTML={{ __html: words.script }} />
    </section>
  );
}
