import type { Locale } from '../../../platform/locale';
import { blockNumber, findLesson, findModule, listLessons, type Block, type Course, type Lesson, type Module } from '../../content/course';
import type { Piece } from '../../content/piece';
import { listFields } from '../../content/tool-fields';
import { textOfHtml } from '../../search/words/words';
import type { PlaceKind } from './remark';

/** A spot of the course that somebody can remark on. */
export interface Place {
  kind: PlaceKind;
  id: string;
  /** as it stands on paper, or would: m4.l5.p03 */
  number: string;
  text: string;
  lang: Locale;
  /** where it stands on its page; empty at the top */
  anchor: string;
}

/** What a spot lies in: a lesson, or a module by itself. */
export interface Whereabouts {
  module: Module;
  lesson: Lesson | null;
}

/** Names a spot in an address and a form: block:p03. */
export function tokenOf({ kind, id }: Pick<Place, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

const textsOf = (pieces: readonly (Piece | null | undefined)[]) => pieces.flatMap((piece) => (piece ? [piece.text] : [])).join('\n');

/** A block as a spot, with its number on paper. */
export function blockPlace(block: Block, number: string): Place {
  return { kind: 'block', id: block.id, number, text: textOfHtml(block.html), lang: block.lang, anchor: block.id };
}

function quizPlaces({ quiz, number }: Lesson, locale: Locale): Place[] {
  return (quiz?.sheet[locale].questions ?? []).flatMap((question) => {
    const at = (id: string) => ({ id, number: blockNumber({ number }, id), lang: question.prompt.lang, anchor: `quiz-${question.id}` });
    const options = [...question.options, ...question.targets].map(({ id, text }) => ({ ...at(`${question.id}.${id}`), kind: 'option' as const, text: text.text }));
    return [{ ...at(question.id), kind: 'question' as const, text: textsOf([question.prompt, question.hint]) }, ...options];
  });
}

function filmPlaces({ film, number }: Lesson, locale: Locale): Place[] {
  if (!film) return [];
  const { title, slides } = film.narration[locale];
  const anchor = 'film-transcript';
  const whole = { kind: 'film' as const, id: '', number: blockNumber({ number }, 'film'), text: [title.text, ...slides.map(({ say }) => say.join(' '))].join('\n'), lang: title.lang, anchor };
  const parts = slides.flatMap(({ id, chapter, heading, labels, describes, say, lang }) => {
    const at = { id, number: blockNumber({ number }, id), lang, anchor };
    return [
      { ...at, kind: 'slide' as const, text: textsOf([chapter, heading, ...Object.values(labels), describes]) },
      { ...at, kind: 'caption' as const, text: say.join(' ') },
    ];
  });
  return [whole, ...parts];
}

function toolPlaces(course: Course, { toolId, number }: Lesson, locale: Locale): Place[] {
  const tool = toolId ? course.tools[toolId] : undefined;
  if (!tool) return [];
  const words = tool.text[locale];
  return listFields(tool).flatMap(({ path }) => {
    const field = words.fields[path];
    if (!field) return [];
    const text = textsOf([field.label, field.hint, field.example, ...Object.values(field.options)]);
    return [{ kind: 'field' as const, id: path, number: blockNumber({ number }, path), text, lang: field.label.lang, anchor: 'tool' }];
  });
}

function modulePlaces({ number, text }: Module, locale: Locale): Place[] {
  const { title, summary, aim, objectives } = text[locale];
  const page: Place = { kind: 'page', id: '', number: `m${number}`, text: textsOf([title, summary]), lang: title.lang, anchor: '' };
  return [page, ...[...(aim ? [aim] : []), ...objectives].map((block) => blockPlace(block, `m${number}.${block.id}`))];
}

/** Every spot of a lesson, or of a module by itself, in the order of its page. */
export function listPlaces(course: Course, { module, lesson }: Whereabouts, locale: Locale): Place[] {
  if (!lesson) return modulePlaces(module, locale);
  const { title, summary, blocks } = lesson.text[locale];
  const page: Place = { kind: 'page', id: '', number: blockNumber(lesson, '').replace(/\.$/, ''), text: textsOf([title, summary]), lang: title.lang, anchor: '' };
  return [page, ...filmPlaces(lesson, locale), ...blocks.map((block) => blockPlace(block, blockNumber(lesson, block.id))), ...quizPlaces(lesson, locale), ...toolPlaces(course, lesson, locale)];
}

/** The lesson or module that ids name; null when there is none. */
export function findWhereabouts(course: Course, { lessonId, moduleId }: { lessonId?: string | null | undefined; moduleId?: string | null | undefined }): Whereabouts | null {
  const lesson = lessonId ? findLesson(course, lessonId) : null;
  const module = findModule(course, lesson?.moduleId ?? moduleId ?? '');
  return module && (lesson || !lessonId) ? { module, lesson } : null;
}

/** The spot that a name means among these; null when it is none of them. */
export function findPlace(places: readonly Place[], token: string): Place | null {
  return places.find((place) => tokenOf(place) === token) ?? null;
}

/** The spot whose number somebody read from paper: "m4.l5.p03", "M4 L5 P03" and "4.5.p03" are one. */
export function findByNumber(course: Course, written: string, locale: Locale): (Whereabouts & { token: string }) | null {
  const [, moduleNumber = '', lessonNumber, id = ''] = /^m?(\d{1,2})(?:[.\s]+l?(\d{1,2}))?(?:[.\s]+(\S{1,80}))?$/i.exec(written.trim()) ?? [];
  const module = course.modules.find(({ number }) => number === Number(moduleNumber));
  const lesson = listLessons(course).find(({ number }) => number === `${Number(moduleNumber)}.${Number(lessonNumber)}`) ?? null;
  if (!module || (lessonNumber !== undefined && !lesson)) return null;
  const wanted = id.toLowerCase();
  const places = listPlaces(course, { module, lesson }, locale);
  const place = wanted === '' ? places[0] : places.find((each) => each.id.toLowerCase() === wanted);
  return place ? { module, lesson, token: tokenOf(place) } : null;
}
