import { QuizForm, type QuizFormProps } from './quiz-form';
import { QuizReview, type QuizReviewProps } from './quiz-review';

export type QuizPartProps = ({ shows: 'form' } & QuizFormProps) | ({ shows: 'review' } & QuizReviewProps);

/** The personal part of a quiz page: the open form, or the last result. */
export function QuizPart(props: QuizPartProps) {
  return props.shows === 'form' ? <QuizForm {...props} /> : <QuizReview {...props} />;
}
