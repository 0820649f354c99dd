/** Answering a knowledge check, that of module 1 or another, as a person with a mouse does, with and without script. */
import type { Locator, Page } from '@playwright/test';
import { courseFile } from './fixtures';

export interface Question {
  id: string;
  kind: 'single' | 'truefalse' | 'multiple' | 'ordering' | 'matching' | 'numeric' | 'reflection';
  options: string[];
  key: string | string[] | Record<string, string> | { value: number };
}

export const { questions } = courseFile<{ questions: Question[] }>('modules/01-why-co-design/lessons/05-check-why-co-design/quiz.yaml');

/** The part of the page that holds a question. */
export function questionPart(page: Page, id: string): Locator {
  return page.locator(`[data-question="${id}"]`);
}

/** The items of an ordering question, from top to bottom. */
export function orderShown(part: Locator): Promise<string[]> {
  return part.locator('[data-item]').evaluateAll((items) => items.map((item) => item.getAttribute('data-item') ?? ''));
}

async function order(part: Locator, wanted: readonly string[]): Promise<void> {
  if ((await part.locator('.quiz-up').count()) === 0) {
    for (const [index, id] of wanted.entries()) await part.locator(`[data-item="${id}"] select`).selectOption(String(index + 1));
    return;
  }
  for (const [index, id] of wanted.entries()) {
    const steps = (await orderShown(part)).indexOf(id) - index;
    for (let step = 0; step < steps; step += 1) await part.locator(`[data-item="${id}"] .quiz-up`).click();
  }
}

async function choose(part: Locator, id: string, values: readonly string[]): Promise<void> {
  for (const value of values) await part.locator(`input[name="${id}"][value="${value}"]`).check();
}

async function match(part: Locator, id: string, pairs: Record<string, string>): Promise<void> {
  for (const [item, target] of Object.entries(pairs)) await part.locator(`select[name="${id}.${item}"]`).selectOption(target);
}

async function answer(page: Page, { id, kind, options, key }: Question, isWrong: boolean): Promise<void> {
  const part = questionPart(page, id);
  if (kind === 'reflection') return part.locator('textarea').fill('The counter staff and two associations.');
  if (kind === 'ordering') return order(part, isWrong ? options : (key as string[]));
  if (kind === 'matching') return match(part, id, key as Record<string, string>);
  if (kind === 'numeric') return part.locator(`input[name="${id}"]`).fill(String((key as { value: number }).value));
  const right = [key].flat() as string[];
  return choose(part, id, isWrong ? options.filter((option) => !right.includes(option)).slice(0, 1) : right);
}

/** Answers every question; those named are answered wrongly. */
export async function answerAll(page: Page, wrong: readonly string[] = [], asked: readonly Question[] = questions): Promise<void> {
  for (const question of asked) await answer(page, question, wrong.includes(question.id));
}
