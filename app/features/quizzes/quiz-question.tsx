import type { i18n } from 'i18next';
import type { Key, Translate } from '../../platform/strings';
import { useWords } from '../../ui/use-words';
import type { Locale } from '../../platform/locale';
import { langOf } from '../../ui/lang';
import type { Phrase } from '../content/piece';
import type { SheetChoice, SheetQuestion } from '../content/quiz';
import { maxReflectionLength, type Problem } from './answers';
import { writeNumber, type Answer } from './typed';

interface WordsProps {
  phrase: Phrase;
  locale: Locale;
}

/** A phrase of the course with its emphasis and glossary terms; marked when another language stands in. */
export function Words({ phrase, locale }: WordsProps) {
  return <span lang={langOf(phrase, locale)} dangerouslySetInnerHTML={{ __html: phrase.html }} />;
}

/** A phrase with its emphasis only: inside a label there can be no other control, and not every page has every term's card. */
export function PlainWords({ phrase, locale }: WordsProps) {
  return <span lang={langOf(phrase, locale)} dangerouslySetInnerHTML={{ __html: phrase.html.replace(/<\/?button[^>]*>/g, '') }} />;
}

const said = new WeakMap<i18n, Map<string, string>>();

/** The interface's sentences; those without figures are looked up once per language. */
export function useQuizWords(): { t: Translate<'quiz'>; say: Say } {
  const { t, i18n } = useWords('quiz');
  const known = said.get(i18n) ?? new Map<string, string>();
  said.set(i18n, known);
  const say: Say = (key) => {
    const text = known.get(key) ?? t(key);
    known.set(key, text);
    return text;
  };
  return { t, say };
}

export type Say = (key: Key<'quiz'>) => string;

export interface QuestionProps {
  question: SheetQuestion;
  answer: Answer | undefined;
  problem: Problem | undefined;
  locale: Locale;
  /** the lesson that it stands in, for whoever finds something wrong with it */
  lessonId: string;
  t: Translate<'quiz'>;
  say: Say;
}

/** The HTML id of a question; the summary of problems leads there. */
export function questionId(question: { id: string }): string {
  return `quiz-${question.id}`;
}

function Choices({ question, answer, locale }: QuestionProps) {
  const chosen = Array.isArray(answer) ? answer : [answer];
  const type = question.kind === 'multiple' ? 'checkbox' : 'radio';
  return question.options.map((option) => (
    <label key={option.id} className="quiz-option">
      <input type={type} name={question.id} value={option.id} defaultChecked={chosen.includes(option.id)} />
      <PlainWords phrase={option.text} locale={locale} />
    </label>
  ));
}

interface SelectProps extends QuestionProps {
  option: SheetChoice;
  choices: readonly { value: string; text: string; lang?: Locale }[];
  value: string;
}

function LabelledSelect({ question, option, choices, value, problem, locale, say }: SelectProps) {
  const id = `${questionId(question)}-${option.id}`;
  return (
    <>
      <label htmlFor={id}>
        <PlainWords phrase={option.text} locale={locale} />
      </label>
      <select id={id} name={`${question.id}.${option.id}`} defaultValue={value} aria-invalid={problem ? true : undefined}>
        <option value="">{say('choose')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.lang}>
            {choice.text}
          </option>
        ))}
      </select>
    </>
  );
}

function positionsOf(answer: Answer | undefined): Record<string, string | number> {
  if (Array.isArray(answer)) return Object.fromEntries(answer.map((id, index) => [id, index + 1]));
  return typeof answer === 'object' ? answer : {};
}

function Ordering(props: QuestionProps) {
  const { question, answer } = props;
  const positions = positionsOf(answer);
  const choices = question.options.map((_, index) => ({ value: String(index + 1), text: String(index + 1) }));
  const order = Array.isArray(answer) ? answer : question.options.map(({ id }) => id);
  const items = order.flatMap((id) => question.options.find((option) => option.id === id) ?? []);
  return (
    <ul className="quiz-order">
      {items.map((option) => (
        <li key={option.id} data-item={option.id}>
          <LabelledSelect {...props} option={option} choices={choices} value={String(positions[option.id] ?? '')} />
        </li>
      ))}
    </ul>
  );
}

function Matching(props: QuestionProps) {
  const { question, answer, locale } = props;
  const pairs = positionsOf(answer);
  const choices = question.targets.map(({ id, text }) => ({ value: id, text: text.text, lang: langOf(text, locale) }));
  return (
    <ul className="quiz-pairs">
      {question.options.map((option) => (
        <li key={option.id}>
          <LabelledSelect {...props} option={option} choices={choices} value={String(pairs[option.id] ?? '')} />
        </li>
      ))}
    </ul>
  );
}

function NumberField({ question, answer, problem, locale, say }: QuestionProps) {
  const id = `${questionId(question)}-answer`;
  const typed = typeof answer === 'number' ? writeNumber(answer, locale) : answer;
  return (
    <div className="quiz-number">
      <label htmlFor={id}>{say('answer')}</label>
      <input id={id} name={question.id} inputMode="decimal" maxLength={40} defaultValue={String(typed ?? '')} aria-invalid={problem ? true : undefined} />
      {question.unit && <PlainWords phrase={question.unit} locale={locale} />}
    </div>
  );
}

function Reflection({ question, answer, locale, say }: QuestionProps) {
  const id = `${questionId(question)}-answer`;
  return (
    <div className="field">
      {question.hint && (
        <p className="hint">
          <Words phrase={question.hint} locale={locale} />
        </p>
      )}
      <label htmlFor={id}>{say('answer')}</label>
      <textarea id={id} name={question.id} rows={4} maxLength={maxReflectionLength} defaultValue={typeof answer === 'string' ? answer : ''} />
    </div>
  );
}

const controls = {
  single: Choices,
  truefalse: Choices,
  multiple: Choices,
  ordering: Ordering,
  matching: Matching,
  numeric: NumberField,
  reflection: Reflection,
};

/** The sentence that says what keeps an answer from being graded. */
export function problemWords(t: Translate<'quiz'>, problem: Problem, locale: Locale): string {
  return t(`problems.${problem}`, { example: writeNumber(12.5, locale) });
}

/** One question with its controls, named by its prompt and described by its instruction and its problem. */
export function Question(props: QuestionProps) {
  const { question, problem, locale, lessonId, t, say } = props;
  const id = questionId(question);
  const Control = controls[question.kind];
  return (
    <fieldset id={id} className="card quiz-question" data-question={question.id} data-kind={question.kind} aria-describedby={problem ? `${id}-problem ${id}-how` : `${id}-how`}>
      <legend>
        <Words phrase={question.prompt} locale={locale} />
      </legend>
      <p id={`${id}-how`} className="quiz-how">
        {say(`instructions.${question.kind}`)}
      </p>
      {problem && (
        <p id={`${id}-problem`} className="quiz-problem">
          {problemWords(t, problem, locale)}
        </p>
      )}
      <Control {...props} />
      <p className="fine quiz-doubt no-print">
        <a href={`/${locale}/remarks/new?lesson=${lessonId}&place=question:${question.id}`} rel="nofollow" data-no-prefetch="">{say('remark')}</a>
      </p>
    </fieldset>
  );
}
