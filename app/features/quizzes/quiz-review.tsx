import type { Translate } from '../../platform/strings';
import type { ReactNode } from 'react';
import type { Locale } from '../../platform/locale';
import { langOf } from '../../ui/lang';
import type { QuizSheet, SheetChoice, SheetQuestion } from '../content/quiz';
import { writeNumber, type Answer } from './typed';
import { pointsOf, type Review, type ReviewedQuestion } from './attempt';
import type { Note, Outcome } from './grading';
import { PlainWords, questionId, useQuizWords, Words, type Say } from './quiz-question';

const signs: Record<Outcome, string> = {
  right: 'M4 10.5 8.5 15 16 6',
  partly: 'M4 10q3-5 6 0t6 0',
  wrong: 'M5 5l10 10M15 5 5 15',
  unscored: 'M4 14.5V17h2.5L16 7.5 13.5 5Z',
};

function Mark({ outcome, say }: { outcome: Outcome; say: Say }) {
  return (
    <p className="quiz-mark">
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d={signs[outcome]} />
      </svg>
      {say(`review.${outcome}`)}
    </p>
  );
}

interface GivenProps {
  question: SheetQuestion;
  answer: Answer | undefined;
  notes: readonly Note[];
  locale: Locale;
}

function OptionLine({ option, after, notes, locale }: { option: SheetChoice; after?: ReactNode; notes: readonly Note[]; locale: Locale }) {
  const remark = notes.find((note) => note.about === 'option' && note.option === option.id);
  return (
    <li>
      <span lang={langOf(option.text, locale)}>{option.text.text}</span>
      {after}
      {remark && (
        <p className="quiz-remark">
          <PlainWords phrase={remark.said} locale={locale} />
        </p>
      )}
    </li>
  );
}

function partner(question: SheetQuestion, answer: Answer | undefined, item: string): SheetChoice | undefined {
  if (typeof answer !== 'object' || Array.isArray(answer)) return undefined;
  return question.targets.find((target) => target.id === answer[item]);
}

function Pairs({ question, answer, notes, locale }: GivenProps) {
  return (
    <ul>
      {question.options.map((option) => {
        const target = partner(question, answer, option.id);
        const after = target && <span lang={langOf(target.text, locale)}> – {target.text.text}</span>;
        return <OptionLine key={option.id} option={option} after={after} notes={notes} locale={locale} />;
      })}
    </ul>
  );
}

/** What the learner answered, in the words of the page. */
function Given({ question, answer, notes, locale }: GivenProps) {
  if (question.kind === 'matching') return <Pairs question={question} answer={answer} notes={notes} locale={locale} />;
  if (typeof answer === 'number') return <p className="quiz-typed">{`${writeNumber(answer, locale)} ${question.unit?.text ?? ''}`.trim()}</p>;
  if (question.kind === 'reflection' || question.kind === 'numeric') return <p className="quiz-typed">{String(answer)}</p>;
  const chosen = Array.isArray(answer) ? answer : [answer];
  const List = question.kind === 'ordering' ? 'ol' : 'ul';
  return (
    <List>
      {chosen.flatMap((id) => {
        const option = question.options.find((each) => each.id === id);
        return option ? [<OptionLine key={option.id} option={option} notes={notes} locale={locale} />] : [];
      })}
    </List>
  );
}

interface OutcomeProps {
  question: SheetQuestion;
  review: ReviewedQuestion;
  answer: Answer | undefined;
  locale: Locale;
  t: Translate<'quiz'>;
  say: Say;
}

function Remarks({ question, review, locale, t }: OutcomeProps) {
  const missed = review.notes.filter((note) => note.about === 'missed');
  const wordsOf = (note: Note) => question.options.find((option) => option.id === note.option)?.text.text ?? '';
  return (
    <>
      {missed.map((note) => (
        <div key={note.option} className="quiz-missed">
          <p>{t('review.missed', { option: wordsOf(note) })}</p>
          <p className="quiz-remark">
            <PlainWords phrase={note.said} locale={locale} />
          </p>
        </div>
      ))}
      {review.notes
        .filter((note) => note.about === 'answer')
        .map((note) => (
          <p key={note.said.text} className="quiz-remark">
            <PlainWords phrase={note.said} locale={locale} />
          </p>
        ))}
    </>
  );
}

function ReviewedItem(props: OutcomeProps) {
  const { question, review, answer, locale, say } = props;
  return (
    <li id={questionId(question)} className={`card quiz-outcome quiz-${review.outcome}`}>
      <h3>
        <Words phrase={question.prompt} locale={locale} />
      </h3>
      <Mark outcome={review.outcome} say={say} />
      <div className="quiz-given">
        <p className="quiz-label">{say(answer === undefined ? 'review.none' : 'review.yourAnswer')}</p>
        {answer !== undefined && <Given question={question} answer={answer} notes={review.notes} locale={locale} />}
      </div>
      <Remarks {...props} />
      {review.readAgain && (
        <p>
          {say('review.readAgain')}{' '}
          <a href={review.readAgain.href} lang={langOf(review.readAgain.title, locale)}>
            {review.readAgain.title.text}
          </a>
        </p>
      )}
    </li>
  );
}

function Score({ review, locale, t, say }: { review: Review; locale: Locale; t: Translate<'quiz'>; say: Say }) {
  const { attempt, passPercent } = review;
  const { points, possible } = pointsOf(attempt.marks);
  const shown = writeNumber(Math.floor(points * 10 + 1e-9) / 10, locale);
  return (
    <div className={`notice quiz-result ${attempt.passed ? 'good' : 'warn'}`}>
      <h2 id="quiz-result">{say('review.title')}</h2>
      <p className="quiz-score">{t('review.score', { points: shown, possible, percent: attempt.percent })}</p>
      <p>{t(attempt.passed ? 'review.passed' : 'review.notPassed', { percent: passPercent })}</p>
      <p>{t('review.best', { percent: review.bestPercent, count: review.attempts })}</p>
    </div>
  );
}

export interface QuizReviewProps {
  sheet: QuizSheet;
  review: Review;
  locale: Locale;
  /** the lesson's own address */
  action: string;
}

/** The graded attempt: the score in words, each question with what the author says to the answer, and the way to try again. */
export function QuizReview({ sheet, review, locale, action }: QuizReviewProps) {
  const { t, say } = useQuizWords();
  return (
    <section id="quiz" className="quiz-review" aria-labelledby="quiz-result">
      <Score review={review} locale={locale} t={t} say={say} />
      <ol className="quiz-outcomes">
        {sheet.questions.flatMap((question) => {
          const reviewed = review.questions.find(({ id }) => id === question.id);
          const answer = review.attempt.answers[question.id];
          return reviewed ? [<ReviewedItem key={question.id} question={question} review={reviewed} answer={answer} locale={locale} t={t} say={say} />] : [];
        })}
      </ol>
      <form className="quiz-buttons" action={`${action}#quiz`} method="get">
        <button type="submit" className="button" name="again" value="1">
          {say('review.tryAgain')}
        </button>
      </form>
    </section>
  );
}
