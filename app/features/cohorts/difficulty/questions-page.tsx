import { useWords } from '../../../ui/use-words';
import { enoughAnswers, fewestAnswers, gapPoints } from '../../quizzes/analysis/item-analysis';
import { DifficultyFrame, type DifficultyProps } from './difficulty-frame';
import { QuestionCard } from './question-card';
import { DiscriminationText, QuestionMarks } from './question-marks';
import type { QuestionFigures } from './questions.server';
import type { QuizFigures } from './question-lines';
import { ShareTable, Words } from './shares';

export interface QuestionsPageProps extends DifficultyProps {
  figures: QuestionFigures | null;
  /** the quiz that is opened; null on the overview */
  quizId: string | null;
}

type Props = QuestionsPageProps & { figures: QuestionFigures };

function How() {
  const { t } = useWords('difficulty');
  const bounds = { few: fewestAnswers, enough: enoughAnswers, points: gapPoints };
  return (
    <details className="card">
      <summary>{t('how.title')}</summary>
      <dl className="difficulty-how">
        <dt>{t('head.right')}</dt>
        <dd>{t('how.right', bounds)}</dd>
        <dt>{t('head.discrimination')}</dt>
        <dd>{t('how.discrimination', bounds)}</dd>
        <dd>{t('how.formula')}</dd>
        <dt>{t('flag.title')}</dt>
        <dd>{t('how.gap', bounds)}</dd>
        <dt>{t('tooFew')}</dt>
        <dd>{t('how.few', bounds)}</dd>
        <dt>{t('how.keyTitle')}</dt>
        <dd>{t('how.key', bounds)}</dd>
      </dl>
    </details>
  );
}

function Flagged({ figures, locale, path }: Props) {
  const { t } = useWords('difficulty');
  return (
    <section className="cohorts-part" aria-labelledby="flagged">
      <h2 id="flagged">{t('flag.title')}</h2>
      <p>{t(figures.details.length === 0 ? 'flag.none' : 'flag.lead', { points: gapPoints, enough: enoughAnswers })}</p>
      {figures.details.map((detail) => <QuestionCard key={`${detail.quizId}-${detail.id}`} detail={detail} locale={locale} path={path} isAlone />)}
    </section>
  );
}

function QuizTable({ quiz, locale, path }: { quiz: QuizFigures } & Pick<Props, 'locale' | 'path'>) {
  const { t } = useWords('difficulty');
  const rows = quiz.questions.map(({ id, prompt, shown }) => ({
    key: id,
    label: <><Words said={prompt} locale={locale} /><QuestionMarks shown={shown} /></>,
    cells: [shown.answers ?? t('tooFew'), <DiscriminationText key={id} shown={shown} locale={locale} />],
    share: shown.answers === null ? null : { part: shown.right ?? 0, whole: shown.answers },
  }));
  return (
    <section className="card cohorts-part" aria-labelledby={`quiz-${quiz.id}`}>
      <h2 id={`quiz-${quiz.id}`}>{quiz.number} <Words said={quiz.title} locale={locale} /></h2>
      <ShareTable locale={locale} caption={t('questions.caption')} heads={[t('head.question'), t('head.answers'), t('head.discrimination'), t('head.right')]} rows={rows} />
      <p><a href={`${path}/questions?quiz=${quiz.id}`}>{t('questions.open', { number: quiz.number })}</a></p>
    </section>
  );
}

function OneQuiz({ figures, quizId, locale, path }: Props) {
  const { t } = useWords('difficulty');
  const quiz = figures.quizzes.find(({ id }) => id === quizId);
  return (
    <section className="cohorts-part" aria-labelledby="quiz">
      <p><a href={`${path}/questions`}>{t('questions.all')}</a></p>
      <h2 id="quiz">{quiz?.number} {quiz ? <Words said={quiz.title} locale={locale} /> : null}</h2>
      {figures.details.map((detail) => <QuestionCard key={detail.id} detail={detail} locale={locale} path={path} />)}
    </section>
  );
}

/** How the questions of the quizzes came out at learners' first attempts. */
export function QuestionsPage({ figures, ...props }: QuestionsPageProps) {
  const { t } = useWords('difficulty');
  return (
    <DifficultyFrame {...props} here="questions" countedAt={figures?.countedAt ?? null} basis={t('questions.basis')}>
      {figures === null ? null : <How />}
      {figures !== null && props.quizId !== null ? <OneQuiz {...props} figures={figures} /> : null}
      {figures !== null && props.quizId === null ? (
        <>
          <Flagged {...props} figures={figures} />
          {figures.quizzes.map((quiz) => <QuizTable key={quiz.id} quiz={quiz} locale={props.locale} path={props.path} />)}
        </>
      ) : null}
    </DifficultyFrame>
  );
}
