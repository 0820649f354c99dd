import { outbox } from '../../platform/outbox.client';
import { isLocale, masterLocale, type Locale } from '../../platform/locale';
import { questionKinds } from '../content/quiz';
import { enhanceOrdering, type Ordering } from './ordering.client';
import { groupFields, readControls, writeNumber, type Answer, type QuestionShape } from './typed';

interface QuestionOnPage {
  shape: QuestionShape;
  fieldset: HTMLElement;
  ordering: Ordering | null;
}

interface QuizOnPage {
  form: HTMLFormElement;
  lesson: string;
  locale: Locale;
  attempt: string;
  /** the attempt that was graded last: what still waits for it is settled */
  settled: string | undefined;
  questions: QuestionOnPage[];
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function controlsOf(fieldset: HTMLElement): Control[] {
  return [...fieldset.querySelectorAll<Control>('input, select, textarea')];
}

function shapeOf(fieldset: HTMLElement): QuestionShape | null {
  const { question: id } = fieldset.dataset;
  const kind = questionKinds.find((each) => each === fieldset.dataset.kind);
  if (!id || !kind) return null;
  const names = controlsOf(fieldset).map(({ name }) => name);
  return { id, kind, options: names.map((name) => ({ id: name.slice(id.length + 1) })), targets: [] };
}

function readQuestion(fieldset: HTMLElement, words: Record<string, string>): QuestionOnPage[] {
  const shape = shapeOf(fieldset);
  if (!shape) return [];
  return [{ shape, fieldset, ordering: shape.kind === 'ordering' ? enhanceOrdering(fieldset, words) : null }];
}

function readQuiz(form: HTMLFormElement): QuizOnPage {
  const { lesson = '', locale, settled } = form.dataset;
  const words = JSON.parse(form.querySelector('[data-strings]')?.textContent ?? '{}') as Record<string, string>;
  const attempt = form.querySelector<HTMLInputElement>('input[name="attempt"]')?.value ?? '';
  const questions = [...form.querySelectorAll<HTMLElement>('[data-question]')].flatMap((fieldset) => readQuestion(fieldset, words));
  return { form, lesson, locale: isLocale(locale) ? locale : masterLocale, attempt, settled, questions };
}

function addressOf(quiz: QuizOnPage, question: QuestionOnPage): Record<string, string> {
  return { lesson: quiz.lesson, question: question.shape.id };
}

function save(quiz: QuizOnPage, question: QuestionOnPage): void {
  const fields = groupFields(new FormData(quiz.form));
  const answer = fields && readControls(question.shape, fields, quiz.locale);
  outbox().put({ kind: 'answer', address: addressOf(quiz, question), body: { answer, attempt: quiz.attempt } });
}

function partOf(answer: Answer | null, name: string): string {
  const part = name.slice(name.indexOf('.') + 1);
  if (Array.isArray(answer)) return String(answer.indexOf(part) + 1);
  return typeof answer === 'object' && answer !== null ? String(answer[part] ?? '') : '';
}

function show(control: Control, answer: Answer | null, locale: Locale): void {
  if (control instanceof HTMLSelectElement) control.value = partOf(answer, control.name);
  else if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox'))
    control.checked = Array.isArray(answer) ? answer.includes(control.value) : answer === control.value;
  else control.value = typeof answer === 'number' ? writeNumber(answer, locale) : String(answer ?? '');
}

/** What was answered on this device and has not reached the server yet stands in the form again. */
function restore(quiz: QuizOnPage, question: QuestionOnPage): void {
  const op = outbox().pending('answer', addressOf(quiz, question));
  if (!op || op.attempt === quiz.settled) return;
  for (const control of controlsOf(question.fieldset)) show(control, op.answer as Answer | null, quiz.locale);
  question.ordering?.refresh();
}

function listen(quiz: QuizOnPage): void {
  quiz.form.addEventListener('input', (event) => {
    const question = quiz.questions.find(({ fieldset }) => event.target instanceof Node && fieldset.contains(event.target));
    if (question) save(quiz, question);
  });
  quiz.form.addEventListener('submit', (event) => {
    const isLater = event.submitter?.hasAttribute('data-later') ?? false;
    if (!isLater) for (const question of quiz.questions) question.ordering?.accept();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}

/** Saves each answer as it is given, shows what waits on this device, and turns orderings into lists with buttons. */
export function enhance(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  const quiz = readQuiz(form);
  for (const question of quiz.questions) restore(quiz, question);
  listen(quiz);
}
