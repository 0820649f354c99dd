import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { i18nOf } from '../../platform/i18n.server';
import { locales, type Locale } from '../../platform/locale';
import { pointsOf, showsForm, type Review } from './attempt';
import { feedbackOf, gradeQuiz } from './grading';
import { QuizPart } from './quiz-part';
import { phrase, rightAnswers, sampleMarking, sampleSheet } from './sample-quiz';
import type { Answers } from './typed';

const mixed: Answers = { ...rightAnswers, q1: 'b', q3: ['inform', 'consult', 'involve', 'empower', 'collaborate'], q5: ['b'], q6: 'A <thought>\nin two lines', q7: 11.75 };

function reviewOf(answers: Answers, locale: Locale): Review {
  const { marks, percent, passed } = gradeQuiz(sampleMarking.key, answers, 70);
  const readAgain = { href: `/${locale}/course/sample/what-co-design-is`, title: phrase('Lesson', locale) };
  const questions = sampleMarking.key.questions.map((question) => ({
    ...feedbackOf(question, sampleMarking.feedback[locale][question.id] ?? { options: {}, hints: {} }, answers[question.id]),
    readAgain,
  }));
  return { attempt: { id: 'attempt-1', answers, marks, percent, passed }, questions, bestPercent: 90, attempts: 2, passPercent: 70 };
}

function render(answers: Answers = mixed, locale: Locale = 'en'): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18nOf(locale)}>
      <QuizPart shows="review" sheet={sampleSheet[locale]} review={reviewOf(answers, locale)} locale={locale} action={`/${locale}/course/sample/check-sample`} />
    </I18nextProvider>,
  );
}

function item(html: string, id: string): string {
  const start = html.indexOf(`<li id="quiz-${id}"`);
  const next = html.indexOf('<li id="quiz-', start + 1);
  return html.slice(start, next < 0 ? html.indexOf('</ol><form') : next);
}

describe('the result of a quiz', () => {
  it('says points, percent and the best result in figures of the language', () => {
    expect(render()).toMatch(/4\.1 of 6 /);
    expect(render(mixed, 'de')).toMatch(/4,1 von 6 /);
    for (const locale of locales) expect(render(mixed, locale)).toMatch(/68\W?%[\s\S]*70\W?%[\s\S]*90\W?%/);
  });

  it('never shows a full score that was not earned', () => {
    expect(render({ ...rightAnswers, q7: 'x' })).toContain('5 of 6');
    expect(render(rightAnswers)).toContain('6 of 6');
  });

  it('tells right, partly right, wrong and unscored by word and sign, not by colour alone', () => {
    const html = render();
    const words = { q1: 'wrong', q2: 'right', q3: 'partly', q5: 'partly', q6: 'unscored', q7: 'right' } as const;
    const signs = new Set<string | undefined>();
    for (const [id, outcome] of Object.entries(words)) {
      expect(item(html, id)).toContain(i18nOf('en').getFixedT('en', 'quiz')(`review.${outcome}`));
      signs.add(/<path d="([^"]+)"/.exec(item(html, id))?.[1]);
    }
    expect(signs.size).toBe(4);
  });

  it('repeats the answer in words and says what the author says to it', () => {
    const html = render();
    expect(item(html, 'q1')).toMatch(/Option b<\/span>.*secret remark on b of q1/);
    expect(item(html, 'q1')).not.toContain('remark on a');
    expect(item(html, 'q3')).toMatch(/Option inform.*Option consult.*Option involve.*Option empower.*Option collaborate/);
    expect(item(html, 'q3')).toContain('secret hint not-last of q3');
    expect(item(html, 'q3')).not.toContain('secret hint not-first');
    expect(item(html, 'q4')).toMatch(/Option co-design<\/span><span> – Option plan/);
    expect(item(html, 'q5')).toMatch(/remark on b of q5.*Option d.*remark on d of q5/);
    expect(item(html, 'q6')).toContain('A &lt;thought&gt;\nin two lines');
    expect(item(html, 'q7')).toContain('11.75');
  });

  it('links every question to the lesson that teaches it, and leads to a new attempt', () => {
    const html = render(mixed, 'es');
    for (const id of ['q1', 'q6']) expect(item(html, id)).toContain('href="/es/course/sample/what-co-design-is"');
    expect(html).toContain('action="/es/course/sample/check-sample#quiz" method="get"');
    expect(html).toContain('name="again" value="1"');
  });

  it('says that a question stayed without answer', () => {
    const { q1: _, ...rest } = rightAnswers;
    expect(item(render(rest), 'q1')).toContain('No answer');
  });

  it('leaves out a question that was added after the attempt', () => {
    const review = { ...reviewOf(mixed, 'en'), questions: reviewOf(mixed, 'en').questions.slice(1) };
    const html = renderToStaticMarkup(
      <I18nextProvider i18n={i18nOf('en')}>
        <QuizPart shows="review" sheet={sampleSheet.en} review={review} locale="en" action="/en/x" />
      </I18nextProvider>,
    );
    expect(html).not.toContain('id="quiz-q1"');
    expect(html).toContain('id="quiz-q2"');
  });

  it('has no inline style or handler and gives every element its own id', () => {
    const html = render();
    expect(html).not.toMatch(/ style=| on[a-z]+=/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('form or result', () => {
  const latest = { id: 'attempt-1', answers: {}, marks: {}, percent: 50, passed: false };
  const state = { answers: {}, latest, bestPercent: 50, attempts: 1 };

  it('is the form before the first attempt, on request, and while a new one is open', () => {
    expect(showsForm({ ...state, latest: null }, false)).toBe(true);
    expect(showsForm(state, true)).toBe(true);
    expect(showsForm({ ...state, answers: { q1: 'a' } }, false)).toBe(true);
    expect(showsForm(state, false)).toBe(false);
  });

  it('counts points over scored questions', () => {
    expect(pointsOf({ q1: 1, q2: 0, q3: 0.5 })).toEqual({ points: 1.5, possible: 3 });
    expect(pointsOf({})).toEqual({ points: 0, possible: 0 });
  });
});
