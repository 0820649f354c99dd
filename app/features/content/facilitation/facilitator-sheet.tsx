import { langOf } from '../../../ui/lang';
import { useWords } from '../../../ui/use-words';
import type { Locale } from '../../../platform/locale';
import type { Piece } from '../piece';
import { clock, type FacilitatorWords, type PlanMinutes, type PlanStep } from './facilitation';

/** A lesson that a question or exercise goes back to. */
export interface SheetLesson {
  number: string;
  title: Piece;
  address: string;
}

interface SheetProps {
  locale: Locale;
  words: FacilitatorWords;
  /** lessons by the id of the question; those of the exercise under `exercise` */
  lessons: Record<string, SheetLesson[]>;
  plans: { minutes: PlanMinutes; steps: PlanStep[] }[];
}

function Words({ piece, locale }: { piece: Piece; locale: Locale }) {
  return <span lang={langOf(piece, locale)}>{piece.text}</span>;
}

function LessonLinks({ lessons, locale }: { lessons: SheetLesson[] | undefined; locale: Locale }) {
  const { t } = useWords('facilitation');
  return (
    <p className="sheet-lessons">
      {t('lessons')}{' '}
      {(lessons ?? []).map(({ number, title, address }, at) => (
        <span key={address}>
          {at > 0 ? ' · ' : null}
          <a href={address}>
            {number} <Words piece={title} locale={locale} />
          </a>
        </span>
      ))}
    </p>
  );
}

function Questions({ words, lessons, locale }: SheetProps) {
  const { t } = useWords('facilitation');
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t('questions')}</h2>
      <ol className="sheet-questions">
        {words.questions.map(({ id, ask, listen }) => (
          <li key={id}>
            <p className="sheet-ask"><Words piece={ask} locale={locale} /></p>
            <p>
              <strong>{t('listen')}</strong> <Words piece={listen} locale={locale} />
            </p>
            <LessonLinks lessons={lessons[id]} locale={locale} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Exercise({ words: { exercise }, lessons, locale }: SheetProps) {
  const { t } = useWords('facilitation');
  return (
    <section aria-labelledby="exercise">
      <h2 id="exercise">
        {t('exercise')} <Words piece={exercise.title} locale={locale} />
      </h2>
      <p>
        <strong>{t('material')}</strong> <Words piece={exercise.material} locale={locale} />
      </p>
      <ol>
        {exercise.steps.map((step) => (
          <li key={step.text}><Words piece={step} locale={locale} /></li>
        ))}
      </ol>
      <p>
        <strong>{t('look')}</strong> <Words piece={exercise.look} locale={locale} />
      </p>
      <LessonLinks lessons={lessons.exercise} locale={locale} />
    </section>
  );
}

function Plan({ minutes, steps, locale }: { minutes: PlanMinutes; steps: PlanStep[]; locale: Locale }) {
  const { t } = useWords('facilitation');
  const heading = `plan-${minutes}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('plan', { minutes })}</h2>
      <table className="sheet-plan" aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{t('time')}</th>
            <th scope="col">{t('part')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ part, from, to }) => (
            <tr key={part.id}>
              <th scope="row">
                {`${clock(from)}–${clock(to)}`}
                <span className="sheet-minutes">{t('minutes', { count: to - from })}</span>
              </th>
              <td>
                <strong lang={langOf(part.title, locale)}>{part.title.text}</strong>
                <p><Words piece={part.task} locale={locale} /></p>
                {part.longer ? <p><Words piece={part.longer} locale={locale} /></p> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a trainer holds in the hand at a live meeting on a module: aim, three questions, one exercise, two plans. */
export function FacilitatorSheet(props: SheetProps) {
  const { words, plans, locale } = props;
  const { t } = useWords('facilitation');
  return (
    <>
      {words.missing > 0 ? <p className="notice no-print">{t('missing')}</p> : null}
      <section aria-labelledby="aim">
        <h2 id="aim">{t('aim')}</h2>
        <p className="lead"><Words piece={words.aim} locale={locale} /></p>
      </section>
      <Questions {...props} />
      <Exercise {...props} />
      {plans.map((plan) => (
        <Plan key={plan.minutes} {...plan} locale={locale} />
      ))}
      <section aria-labelledby="online">
        <h2 id="online">{t('online')}</h2>
        <p><Words piece={words.online} locale={locale} /></p>
      </section>
    </>
  );
}
