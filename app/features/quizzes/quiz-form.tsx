import type { Translate } from '../../platform/strings';
import type { Locale } from '../../platform/locale';
import { colonOf } from '../../ui/lang';
import type { QuizSheet } from '../content/quiz';
import { problemsOf, type Problem } from './answers';
import type { QuizFormState } from './attempt';
import { problemWords, Question, questionId, useQuizWords, Words, type Say } from './quiz-question';

export interface QuizFormProps {
  sheet: QuizSheet;
  state: QuizFormState;
  locale: Locale;
  /** the lesson's own address; the form is sent to `…/submit`, or kept by `…/answers` */
  action: string;
}

interface ProblemListProps {
  sheet: QuizSheet;
  problems: Record<string, Problem>;
  locale: Locale;
  t: Translate<'quiz'>;
  say: Say;
}

function ProblemList({ sheet, problems, locale, t, say }: ProblemListProps) {
  const count = Object.keys(problems).length;
  if (count === 0) return null;
  return (
    <div id="quiz-problems" className="notice warn quiz-problems" role="alert" tabIndex={-1}>
      <h2>{t('problemsTitle', { count })}</h2>
      <p>{say('problemsKept')}</p>
      <ul>
        {sheet.questions.map((question, index) => {
          const problem = problems[question.id];
          return problem ? (
            <li key={question.id}>
              <a href={`#${questionId(question)}`}>
                {t('question', { number: index + 1 }) + colonOf(locale) + problemWords(t, problem, locale)}
              </a>
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

const islandSentences = new Map<Locale, string>();

/** Sentences for the island, with single braces where it puts item and position. */
function islandWords(t: Translate<'quiz'>, locale: Locale): string {
  const known = islandSentences.get(locale);
  if (known) return known;
  const item = '{item}';
  const words = {
    orderingList: t('instructions.orderingList'),
    moveUp: t('moveUp', { item }),
    moveDown: t('moveDown', { item }),
    moved: t('moved', { item, position: '{position}', total: '{total}' }),
    atTop: t('atTop', { item }),
    atBottom: t('atBottom', { item }),
  };
  const json = JSON.stringify(words).replaceAll('<', '\\u003c');
  islandSentences.set(locale, json);
  return json;
}

/** The open quiz: a plain form that works without scripts; the island saves each answer as it is given. */
export function QuizForm({ sheet, state, locale, action }: QuizFormProps) {
  const { t, say } = useQuizWords();
  const problems = state.isChecked ? problemsOf(sheet.questions, state.answers) : {};
  return (
    <form
      id="quiz"
      className="quiz-form"
      method="post"
      action={`${action}/submit`}
      autoComplete="off"
      data-island="quiz"
      data-lesson={state.lessonId}
      data-learner={state.learnerId}
      data-settled={state.latest?.id}
      data-locale={locale}
    >
      <input type="hidden" name="attempt" value={state.attemptId} />
      <ProblemList sheet={sheet} problems={problems} locale={locale} t={t} say={say} />
      <div className="quiz-intro">
        {sheet.intro && (
          <p>
            <Words phrase={sheet.intro} locale={locale} />
          </p>
        )}
        {state.bestPercent !== null && <p>{t('best', { percent: state.bestPercent, count: state.attempts })}</p>}
      </div>
      {sheet.questions.map((question) => (
        <Question key={question.id} question={question} answer={state.answers[question.id]} problem={problems[question.id]} locale={locale} lessonId={state.lessonId} t={t} say={say} />
      ))}
      <div className="quiz-buttons">
        <button type="submit" className="button">
          {say('submit')}
        </button>
        <button type="submit" className="button quiet" formAction={`${action}/answers`} data-later>
          {say('saveForLater')}
        </button>
      </div>
      {sheet.questions.some(({ kind }) => kind === 'ordering') && (
        <script type="application/json" data-strings dangerouslySetInnerHTML={{ __html: islandWords(t, locale) }} />
      )}
    </form>
  );
}
