import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { i18nOf } from '../../platform/i18n.server';
import { locales, type Locale } from '../../platform/locale';
import type { QuizFormState } from './attempt';
import { QuizForm } from './quiz-form';
import { phrase, rightAnswers, sampleSheet } from './sample-quiz';

const fresh: QuizFormState = {
  learnerId: 'learner-1',
  lessonId: 'check-sample',
  attemptId: 'attempt-1',
  isChecked: false,
  answers: {},
  latest: null,
  bestPercent: null,
  attempts: 0,
};

function render(state: Partial<QuizFormState> = {}, locale: Locale = 'en', sheet = sampleSheet[locale]): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18nOf(locale)}>
      <QuizForm sheet={sheet} state={{ ...fresh, ...state }} locale={locale} action={`/${locale}/course/sample/check-sample`} />
    </I18nextProvider>,
  );
}

function count(html: string, pattern: RegExp): number {
  return html.match(pattern)?.length ?? 0;
}

describe('the open quiz', () => {
  it('holds nothing of key, feedback or hints, in any language', () => {
    for (const locale of locales) {
      const html = render({ isChecked: true }, locale);
      expect(html).not.toContain('secret');
      expect(html).not.toMatch(/"key"|tolerance|not-first|feedback/);
    }
    const latest = { id: 'attempt-0', answers: rightAnswers, marks: { q1: 1 }, percent: 66, passed: false };
    expect(render({ latest, bestPercent: 66, attempts: 1 })).not.toMatch(/checked|selected=""[^>]*value="[a-z0-9]/);
  });

  it('shows options and targets in the order of the sheet, not in that of the key', () => {
    const html = render();
    expect([...html.matchAll(/name="q5" value="(\w)"/g)].map((match) => match[1])).toEqual(['d', 'a', 'c', 'b']);
    expect([...html.matchAll(/data-item="(\w+)"/g)].map((match) => match[1])).toEqual(['collaborate', 'inform', 'empower', 'involve', 'consult']);
  });

  it('has at every question the way to say that something is wrong with it', () => {
    const asked = sampleSheet.de.questions.map(({ id }) => `/de/remarks/new?lesson=check-sample&amp;place=question:${id}`);
    expect([...render({}, 'de').matchAll(/href="(\/de\/remarks[^"]+)" rel="nofollow"/g)].map((match) => match[1])).toEqual(asked);
  });

  it('is a plain form: submitted to its own address, or kept for later at another', () => {
    const html = render();
    expect(html).toContain('method="post" action="/en/course/sample/check-sample/submit"');
    expect(html).toContain('formaction="/en/course/sample/check-sample/answers"');
    expect(html).toContain('name="attempt" value="attempt-1"');
  });

  it('groups each question under its prompt, describes how to answer, and labels every control', () => {
    const html = render();
    expect(count(html, /<fieldset /g)).toBe(7);
    expect(count(html, /<legend>/g)).toBe(7);
    for (const id of ['q1', 'q4', 'q7']) expect(html).toContain(`aria-describedby="quiz-${id}-how"`);
    for (const [, id] of html.matchAll(/<(?:select|textarea|input) id="([^"]+)"/g)) expect(html).toContain(`<label for="${id}">`);
    expect(count(html, /<select /g)).toBe(5 + 3);
    expect(count(html, /type="radio"/g)).toBe(4 + 2);
    expect(count(html, /type="checkbox"/g)).toBe(4);
  });

  it('gives every element its own id', () => {
    const ids = [...render({ isChecked: true }).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no inline style, handler or script, which the page’s policy forbids', () => {
    const html = render({ isChecked: true });
    expect(html).not.toMatch(/ style=| on[a-z]+=/);
    expect([...html.matchAll(/<script([^>]*)>/g)].map((match) => match[1])).toEqual([' type="application/json" data-strings="true"']);
  });

  it('shows again what is kept, in the number format of the page', () => {
    const html = render({ answers: { ...rightAnswers, q6: 'A <thought>', q7: 12.5 } }, 'de');
    expect(html).toMatch(/name="q1" checked="" value="a"|name="q1" value="a" checked=""/);
    expect(count(html, /checked=""/g)).toBe(1 + 1 + 2);
    expect(html).toContain('A &lt;thought&gt;');
    expect(html).toContain('value="12,5"');
    expect([...html.matchAll(/data-item="(\w+)"/g)].map((match) => match[1])).toEqual(rightAnswers.q3);
    expect([...html.matchAll(/name="q4.co-design".*?<\/select>/g)].map((match) => /selected="" value="(\w+)"|value="(\w+)" selected=""/.exec(match[0])?.[0])[0]).toContain('plan');
  });

  it('keeps typed text that is not a number as it was typed', () => {
    const html = render({ answers: { q7: 'about "12"' }, isChecked: true });
    expect(html).toContain('value="about &quot;12&quot;"');
    expect(html).toMatch(/<input id="quiz-q7-answer"[^>]*aria-invalid="true"/);
  });

  it('says on top and at each question what is missing, only after a submission', () => {
    expect(render()).not.toContain('role="alert"');
    const html = render({ isChecked: true, answers: { q1: 'a', q3: { inform: 1, consult: 1 } } });
    expect(html).toContain('role="alert"');
    const links = [...html.matchAll(/<a href="#(quiz-q\d)">/g)].map((match) => match[1]);
    expect(links).toEqual(['quiz-q2', 'quiz-q3', 'quiz-q4', 'quiz-q5', 'quiz-q7']);
    for (const id of links) {
      expect(html).toContain(`<fieldset id="${id}"`);
      expect(html).toContain(`id="${id}-problem"`);
      expect(html).toContain(`aria-describedby="${id}-problem ${id}-how"`);
    }
  });

  it('says nothing is missing when a checked form is complete', () => {
    expect(render({ isChecked: true, answers: rightAnswers })).not.toContain('role="alert"');
  });

  it('marks the language of what English stands in for', () => {
    const [first, ...others] = sampleSheet.fr.questions;
    if (!first) throw new Error('the sample has questions');
    const html = render({}, 'fr', { ...sampleSheet.fr, questions: [{ ...first, prompt: phrase('In English', 'en') }, ...others] });
    expect(html).toContain('<span lang="en">In English</span>');
    expect(count(html, / lang="/g)).toBe(1);
  });

  it('puts no button into a label: terms in options stay plain', () => {
    const [first, ...others] = sampleSheet.en.questions;
    if (!first) throw new Error('the sample has questions');
    const term = phrase('A <button type="button" class="term" popovertarget="term-x">term</button> in <em>words</em>');
    const html = render({}, 'en', { ...sampleSheet.en, questions: [{ ...first, prompt: term, options: [{ id: 'a', text: term }] }, ...others] });
    expect(count(html, /popovertarget/g)).toBe(1);
    expect(html).toContain('A term in <em>words</em></span></label>');
  });

  it('gives the island its sentences, safe inside a script', () => {
    for (const locale of locales) {
      const text = /data-strings="true">(.*?)<\/script>/.exec(render({}, locale))?.[1] ?? '';
      expect(text).not.toContain('<');
      const words = JSON.parse(text) as Record<string, string>;
      for (const key of ['moveUp', 'moveDown', 'moved', 'atTop', 'atBottom']) expect(words[key]).toContain('{item}');
      expect(words.moved).toContain('{position}');
      expect(words.moved).toContain('{total}');
    }
  });

  it('names its learner, its lesson and the attempt that is settled', () => {
    const latest = { id: 'attempt-0', answers: {}, marks: {}, percent: 0, passed: false };
    expect(render({ latest, bestPercent: 0, attempts: 1 })).toContain('data-lesson="check-sample" data-learner="learner-1" data-settled="attempt-0"');
    expect(render()).not.toContain('data-settled');
  });
});
