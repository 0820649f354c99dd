import { findLesson, type Course } from '../content/course';
import { getEdition, getFilesEdition, getOverlay } from '../content/load.server';
import type { Problem } from '../content/files/problems';
import type { PieceAt, Words } from '../content/revisions/piece-words';
import type { PieceRecord } from '../content/files/content-files';
import { compileBlock, compilePhrase, type Place } from '../content/words/markdown';
import type { Locale } from '../../platform/locale';
import { tryRevision } from './revisions/trial';

/** One part of a piece as learners would read it. */
export interface Shown {
  place: string;
  html: string;
}

/** How a piece will look, and what the course says against it. */
export interface Preview {
  shown: Shown[];
  problems: Problem[];
}

function addressIn(course: Course): Place['address'] {
  return (kind, id, page) => {
    if (kind === 'module') return `/${page}/course/${id}`;
    const lesson = findLesson(course, id);
    return lesson && `/${page}/course/${lesson.moduleId}/${id}`;
  };
}

/** The words of a piece as learners would read them; nothing is checked. */
export function showWords({ path, unit, locale }: Pick<PieceRecord, 'path' | 'unit' | 'locale'>, words: Words, course = getEdition().course): Shown[] {
  const place = { page: locale, lang: locale, sources: findLesson(course, unit)?.sourceCodes ?? [], address: addressIn(course) };
  const isBlock = path.endsWith('.md') && Object.hasOwn(words, '');
  return Object.entries(words).map(([name, text]) => ({ place: name, html: isBlock ? compileBlock(text, place).html : compilePhrase(text, place).html }));
}

/** How a piece will look with other words, and what the course says against them. */
export function previewWords(record: PieceRecord & PieceAt, words: Words): Preview {
  const { path, key, unit, locale } = record;
  const number = (getOverlay().revisions.at(-1)?.number ?? 0) + 1;
  const revised = { path, key, unit, locale: locale as Locale, number, words, kind: 'meaning' as const, state: null, follows: record.fingerprint, filePrint: '', print: '', english: null, publishedAt: new Date(0), isSettled: false };
  const { problems, course } = tryRevision({ base: getFilesEdition(), overlay: getOverlay(), latest: getEdition() }, revised);
  return { shown: showWords(record, words, course ?? undefined), problems };
}
