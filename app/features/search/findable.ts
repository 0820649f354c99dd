import type { Locale } from '../../platform/locale';
import type { City } from '../content/cities/cities';
import type { Block, Course, Lesson, Module, Term } from '../content/course';
import type { SlideText } from '../content/film';
import { cardOf, type Resource } from '../content/library/library';
import type { Piece } from '../content/piece';
import { textOfHtml } from './words/words';

/** The kinds of things that can be found, in the order in which they are shown. */
export const groups = ['lessons', 'library', 'cities', 'glossary'] as const;
export type Group = (typeof groups)[number];

/** What names a thing counts more than what is said about it. */
export const weights = { title: 3, otherName: 2, heading: 1.6, summary: 1.4, text: 1 } as const;

/** A piece of text that is found as one: a block, a title, what a term means. */
export interface Passage {
  /** where it begins on its page; empty at the top */
  anchor: string;
  weight: number;
  lang: Locale;
  /** read when it is needed: the words stand in the course and nowhere else */
  read: () => string;
  /** false where the words alone make no sense to a reader, such as other names of a term */
  isShown: boolean;
}

export type Place =
  | { kind: 'module'; number: number }
  | { kind: 'lesson'; number: string; module: number }
  | { kind: 'resource'; type: Resource['type']; project: Resource['project'] }
  | { kind: 'city'; country: string }
  | { kind: 'term' };

/** A page, or a part of one with a name of its own, with everything that can be found on it. */
export interface Item {
  group: Group;
  /** its address without the language */
  path: string;
  title: { text: string; lang: Locale };
  place: Place;
  passages: Passage[];
}

/** Names that the course leaves to the interface and to the world. */
export interface Names {
  city(id: string): string;
  country(code: string): string;
}

type Words = Pick<Piece, 'text' | 'lang'>;

function wordsAt(anchor: string, weight: number, { text, lang }: Words): Passage {
  return { anchor, weight, lang, read: () => text, isShown: true };
}

function optional(anchor: string, weight: number, words: Words | null | undefined): Passage[] {
  return words ? [wordsAt(anchor, weight, words)] : [];
}

function blockAt(block: Block, anchor = block.id): Passage {
  return { anchor, weight: block.kind === 'heading' ? weights.heading : weights.text, lang: block.lang, read: () => textOfHtml(block.html), isShown: true };
}

function named(title: Words, anchor = ''): Passage {
  return { ...wordsAt(anchor, weights.title, title), isShown: false };
}

function slideAt({ chapter, say, lang }: SlideText): Passage[] {
  return [{ ...wordsAt('film-transcript', weights.text, chapter), isShown: false }, { anchor: 'film-transcript', weight: weights.text, lang, read: () => say.join(' '), isShown: true }];
}

function toolOf(lesson: Lesson, { tools }: Course, locale: Locale): Passage[] {
  const text = lesson.toolId ? tools[lesson.toolId]?.text[locale] : undefined;
  if (!text) return [];
  return [wordsAt('tool', weights.heading, text.title), ...optional('tool', weights.text, text.intro)];
}

/** What learners read in a lesson: its blocks, what its film says, what its tool is for. Of a quiz nothing: neither questions nor answers. */
function lessonItem(lesson: Lesson, module: Module, { course, locale }: Asked): Item {
  const { title, summary, blocks } = lesson.text[locale];
  const slides = lesson.film?.definition.kind === 'narrated' ? lesson.film.narration[locale].slides : [];
  return {
    group: 'lessons',
    path: `/course/${module.id}/${lesson.id}`,
    title,
    place: { kind: 'lesson', number: lesson.number, module: module.number },
    passages: [named(title), wordsAt('', weights.summary, summary), ...blocks.map((block) => blockAt(block)), ...slides.flatMap(slideAt), ...toolOf(lesson, course, locale)],
  };
}

function moduleItem(module: Module, locale: Locale): Item {
  const { title, summary, aim, objectives } = module.text[locale];
  return {
    group: 'lessons',
    path: `/course/${module.id}`,
    title,
    place: { kind: 'module', number: module.number },
    passages: [named(title), ...optional('', weights.summary, summary), ...(aim ? [blockAt(aim, '')] : []), ...objectives.map((block) => blockAt(block))],
  };
}

function resourceItem(resource: Resource, locale: Locale): Item {
  const { id, type, project, title, text } = cardOf(resource, locale);
  const name = title ?? text.gloss;
  return {
    group: 'library',
    path: `/library#${id}`,
    title: name ?? { text: id, lang: locale },
    place: { kind: 'resource', type, project },
    passages: [...(name ? [named(name)] : []), ...optional('', weights.otherName, title ? text.gloss : null), ...optional('', weights.text, text.summary), ...optional('', weights.text, text.remark)],
  };
}

function cityItem(city: City, locale: Locale, names: Names): Item {
  const { aim, value, instruments } = city.text[locale];
  const title = { text: names.city(city.id), lang: locale };
  const ownNames = city.instruments.flatMap(({ id, name }) => (name ? [{ ...wordsAt(id, weights.text, { text: name, lang: locale }), isShown: false }] : []));
  const country = { ...wordsAt('', weights.otherName, { text: names.country(city.country), lang: locale }), isShown: false };
  return {
    group: 'cities',
    path: `/cities/${city.id}`,
    title,
    place: { kind: 'city', country: city.country },
    passages: [named(title), country, wordsAt('aim', weights.text, aim), ...ownNames, ...instruments.flatMap(({ id, title: given, text }) => [...optional(id, weights.text, given), wordsAt(id, weights.text, text)]), wordsAt('value', weights.text, value)],
  };
}

function termItem({ id, term, meaning, forms }: Term, { course, locale }: Asked): Item {
  const elsewhere = course.locales.flatMap((other) => (other === locale ? [] : course.terms[other].find((each) => each.id === id)?.term ?? []));
  const others = [...forms.map((text) => ({ text, lang: term.lang })), ...elsewhere];
  return {
    group: 'glossary',
    path: `/glossary#${id}`,
    title: term,
    place: { kind: 'term' },
    passages: [named(term), ...others.map((other) => ({ ...wordsAt('', weights.otherName, other), isShown: false })), wordsAt('', weights.text, meaning)],
  };
}

interface Asked {
  course: Course;
  locale: Locale;
}

/** Everything that can be found in one language: what is published, and nothing that only the server or a trainer may know. */
export function listFindable(asked: Asked, names: Names): Item[] {
  const { course, locale } = asked;
  const open = course.modules.filter(({ status }) => status === 'published');
  return [
    ...open.flatMap((module) => [moduleItem(module, locale), ...module.lessons.map((lesson) => lessonItem(lesson, module, asked))]),
    ...course.library.map((resource) => resourceItem(resource, locale)),
    ...course.cities.map((city) => cityItem(city, locale, names)),
    ...course.terms[locale].map((term) => termItem(term, asked)),
  ];
}
