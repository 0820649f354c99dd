import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { i18nOf } from '../../platform/i18n.server';
import { locales, type Locale } from '../../platform/locale';
import { CompletionSentence } from './completion-sentence';
import { DoneForm } from './done-form';
import type { LessonLine, NextLine } from './lesson-lines';
import { LessonList } from './lesson-list';
import { completionRule, emptySummary, isDoneByHand, refusals, type LessonState, type Summary } from './progress';
import { rulesFixture } from './rules-fixture';
import { SaveStatus } from './save-status';
import { ContinueButton, MinutesLeft, StandingCard } from './standing-card';
import { shareOf, standingOf } from './standing';

function html(element: ReactElement, locale: Locale = 'en'): string {
  return renderToStaticMarkup(<I18nextProvider i18n={i18nOf(locale)}>{element}</I18nextProvider>);
}

const lessons = rulesFixture.modules[0]?.lessons ?? [];

function lines(locale: Locale, count = lessons.length): LessonLine[] {
  return Array.from({ length: count }, (_, i): LessonLine => {
    const lesson = lessons[i % lessons.length] ?? { id: 'text', kind: 'reading', minutes: 5, session: 1 };
    return { id: `${lesson.id}${i}`, number: `1.${i + 1}`, href: `/${locale}/course/one/${lesson.id}${i}`, kind: lesson.kind, minutes: 5, title: { text: `Title ${i}`, lang: 'en' } };
  });
}

function standing(states: Record<string, LessonState>) {
  const summary: Summary = { ...emptySummary, lessons: states };
  return standingOf(summary, rulesFixture);
}

const next: NextLine = { id: 'film', number: '1.2', href: '/en/course/one/film', kind: 'video', minutes: 5, title: { text: 'A film', lang: 'en' }, moduleNumber: 1, moduleMinutesLeft: 20 };

describe('CompletionSentence', () => {
  it('says the rule of every kind in every language, with its figure', () => {
    const sentences = locales.flatMap((locale) => lessons.map((lesson) => html(<CompletionSentence rule={completionRule(lesson, rulesFixture)} />, locale)));
    expect(new Set(sentences).size).toBe(locales.length * lessons.length);
    expect(html(<CompletionSentence rule={{ code: 'pass', percent: 70 }} />, 'de')).toContain('70');
    for (const sentence of sentences) expect(sentence).not.toMatch(/rule\.|\{\{/);
  });
});

describe('LessonList', () => {
  it('links every lesson and marks its state, its kind and the one being read', () => {
    const page = html(<LessonList lines={lines('en')} states={{ text0: 'done', film1: 'opened' }} locale="en" currentId="film1" />);
    expect(page.match(/<a /g)).toHaveLength(5);
    expect(page).toMatch(/data-lesson-row="text0" data-state="done"/);
    expect(page).toMatch(/kind-video" data-lesson-row="film1" data-state="opened"><a href="\/en\/course\/one\/film1" aria-current="page"/);
    expect(page).toMatch(/data-lesson-row="tool3" data-state="notStarted"/);
  });

  it('writes titles as text, never as markup', () => {
    const [line] = lines('en', 1);
    const title = { text: '<b>"Cities" & \'people\'</b>', lang: 'en' as const };
    expect(html(<LessonList lines={line ? [{ ...line, title }] : []} states={{}} locale="en" />)).toContain('<span>&lt;b&gt;&quot;Cities&quot; &amp; &#x27;people&#x27;&lt;/b&gt;</span>');
  });

  it('says the language of a title that English stands in for', () => {
    expect(html(<LessonList lines={lines('fr', 1)} states={{}} locale="fr" />)).toContain('<span lang="en">Title 0</span>');
    expect(html(<LessonList lines={lines('en', 1)} states={{}} locale="en" />)).not.toContain('lang=');
  });
});

describe('StandingCard', () => {
  it('shows percent and what is left once something was begun, and the button in any case', () => {
    const begun = html(<StandingCard standing={standing({ text: 'done' })} next={next} locale="en" />);
    expect(begun).toMatch(/<progress[^>]*value="20"/);
    expect(begun).toContain('href="/en/course/one/film"');
    const fresh = html(<StandingCard standing={standing({})} next={next} locale="en" />);
    expect(fresh).not.toContain('<progress');
    expect(fresh).toContain('href="/en/course/one/film"');
  });

  it('has no button when nothing is left', () => {
    const all = Object.fromEntries(lessons.map(({ id }) => [id, 'done' as const]));
    const page = html(<StandingCard standing={standing(all)} next={null} locale="en" />);
    expect(page).toMatch(/value="100"/);
    expect(page).not.toContain('learning-continue');
    expect(page.match(/<a [^>]*>/g)).toEqual(['<a class="learning-certificate" href="/en/certificate">']);
  });
});

describe('ContinueButton', () => {
  it('names the lesson, the module and the minutes left in the reader’s language', () => {
    for (const locale of locales) {
      const page = html(<ContinueButton next={next} isStarted locale={locale} />, locale);
      expect(page).toContain('1.2 A film');
      expect(page).toContain('20');
      expect(page).not.toMatch(/continue\.|\{\{/);
    }
  });
});

describe('MinutesLeft', () => {
  it('tells a finished session from one with minutes left', () => {
    const finished = html(<MinutesLeft share={shareOf(lessons.slice(0, 1), { text: 'done' })} of="session" />);
    const open = html(<MinutesLeft share={shareOf(lessons, {})} of="session" />);
    expect(open).toContain('25');
    expect(finished).not.toContain('0');
  });
});

describe('DoneForm', () => {
  const form = (kind: LessonLine['kind'], state?: LessonState) =>
    html(<DoneForm lesson={{ id: 'x', href: '/en/course/one/x' }} isByHand={isDoneByHand({ kind, toolId: 'wb-baseline' })} state={state} rule={completionRule({ kind }, rulesFixture)} learner="L1" />);

  it('is a plain form where a lesson may be finished by hand, and none elsewhere', () => {
    for (const { kind } of lessons) expect(form(kind).includes('<form method="post" action="/en/course/one/x/done"')).toBe(isDoneByHand({ kind, toolId: 'wb-baseline' }));
  });

  it('shows that a finished lesson is finished instead of the button', () => {
    expect(form('reading')).toMatch(/<form[^>]*data-open-part=""><button/);
    expect(form('reading', 'done')).toMatch(/<form[^>]*data-open-part="" hidden=""><button/);
    expect(form('reading', 'done')).toMatch(/data-done-part="" tabindex="-1">/);
  });

  it('carries a sentence for every refusal to the browser', () => {
    const json = /data-strings="">(.*?)<\/script>/.exec(form('reading'))?.[1] ?? '';
    const words = JSON.parse(json) as { refused: Record<string, string> };
    for (const code of refusals) expect(words.refused[code]).toMatch(/\w+ \w+/);
  });
});

describe('SaveStatus', () => {
  it('names the learner and carries the words of all states in every language', () => {
    for (const locale of locales) {
      const page = html(<SaveStatus learner="L1" />, locale);
      expect(page).toContain('data-learner="L1"');
      for (const state of ['saved', 'saving', 'kept', 'full']) expect(page).toMatch(new RegExp(`data-${state}="[^"]{4,}"`));
      expect(page).not.toContain('save.');
    }
  });

  it('speaks in one place of a page only', () => {
    expect(html(<SaveStatus learner="L1" />)).toContain('role="status"');
    expect(html(<SaveStatus learner="L1" isSilent />)).not.toContain('role=');
  });
});

describe('what it costs', () => {
  it('fills the list of a whole course in well under a millisecond of work per request', () => {
    const all = lines('de', 42);
    const states = Object.fromEntries(all.slice(0, 20).map(({ id }) => [id, 'done' as const]));
    const element = <LessonList lines={all} states={states} locale="de" />;
    for (let i = 0; i < 300; i += 1) html(element, 'de');
    const before = process.cpuUsage();
    for (let i = 0; i < 300; i += 1) html(element, 'de');
    const { user, system } = process.cpuUsage(before);
    const eachMs = (user + system) / 300 / 1000;
    expect(eachMs).toBeLessThan(1);
  });
});
