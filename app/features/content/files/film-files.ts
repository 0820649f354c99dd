import type { z } from 'zod';
import { readYaml, shown } from './content-files';
import type { Film, FilmDefinition, Narration, SlideText } from '../film';
import type { Piece } from '../piece';
import { filmFile, narrationFile } from './schemas';
import { byLocale, readWordedYaml, type Shelf, type Unit, type WordedYaml } from './shelf';
import { within, type Both, type Wording } from '../words/wording';

type NarrationWords = z.infer<typeof narrationFile>;
type SlideWords = NarrationWords['slides'][string];

/** The film of a lesson with its spoken and written words in five languages. */
export function readFilm(shelf: Shelf, directory: string, unit: Unit): Film | null {
  const definition = readYaml(shelf.reading, `${directory}/film.yaml`, filmFile);
  const texts = readWordedYaml(shelf, unit, narrationFile);
  if (!definition || !texts) return null;
  return { definition, narration: byLocale((locale) => readLanguage(shelf, definition, texts(locale))) };
}

function readLanguage(shelf: Shelf, film: FilmDefinition, text: WordedYaml<NarrationWords>): Narration {
  const { wording, both } = text;
  if (both.own) checkSlides(shelf, { path: wording.of.path, film, own: both.own });
  const title = wording.entry('title', within(both, 'title')).need('', within(both, 'title'));
  const slides = film.slides.flatMap(({ id }) => {
    const slide = readSlide(wording, id, within(within(both, 'slides'), id));
    return slide ? [slide] : [];
  });
  return { title, slides, missing: wording.missing };
}

function readSlide(wording: Wording, id: string, words: Both<SlideWords>): SlideText | null {
  const entry = wording.entry(id, words);
  if (!words.english) {
    wording.fail(`slides.${id}`);
    return null;
  }
  const names = Object.keys(words.english.labels);
  const labels: [string, Piece][] = names.map((name) => [name, entry.need(`labels.${name}`, within(within(words, 'labels'), name))]);
  // Not beside English: a voice may need a year in words.
  words.own?.say.forEach((sentence, at) => entry.piece(`say.${at + 1}`, { own: sentence }));
  const chapter = entry.need('chapter', within(words, 'chapter'));
  return {
    id,
    chapter,
    heading: entry.need('heading', within(words, 'heading')),
    labels: Object.fromEntries(labels),
    describes: entry.need('describes', within(words, 'describes')),
    say: (words.own ?? words.english).say,
    lang: chapter.lang,
    state: entry.state,
  };
}

function checkSlides(shelf: Shelf, { path, film, own }: { path: string; film: FilmDefinition; own: NarrationWords }): void {
  const error = (where: string, says: string, remedy: string) => shelf.reading.findings.error({ file: shown(path), where, says, remedy });
  for (const [id, slide] of Object.entries(own.slides)) {
    const planned = film.slides.find((candidate) => candidate.id === id);
    if (!planned) error(`slides.${id}`, 'is not in film.yaml', 'Correct the id or take it out.');
    else if (planned.sentences !== slide.say.length) {
      const about = { what: 'sentences' as const, about: `${slide.say.length} ≠ ${planned.sentences}` };
      shelf.reading.findings.error({ file: shown(path), where: `slides.${id}.say`, ...about, says: `has ${slide.say.length} sentences, film.yaml says ${planned.sentences}`, remedy: 'Join or split sentences: captions of every language follow every film.' });
    }
  }
}
