import { useWords } from '../../ui/use-words';
import type { Locale } from '../../platform/locale';
import type { Narration } from '../content/film';
import { sentenceId } from './film';

export interface TranscriptPart {
  id: string;
  title: string;
  lang: Locale;
  /** what the picture shows */
  describes: string;
  /** `start` and `end` in seconds, where the film's clock is known */
  sentences: { text: string; start?: number; end?: number }[];
}

/** What is said and shown, as the course has it: without a film's clock. */
export function partsOfNarration({ slides }: Narration): TranscriptPart[] {
  return slides.map(({ id, chapter, lang, describes, say }) => ({ id, title: chapter.text, lang, describes: describes.text, sentences: say.map((text) => ({ text })) }));
}

function Part({ part, locale }: { part: TranscriptPart; locale: Locale }) {
  const { t } = useWords('film');
  const start = part.sentences[0]?.start;
  return (
    <section className="film-part" lang={part.lang === locale ? undefined : part.lang} data-start={start}>
      <h2>{part.title}</h2>
      <p className="film-picture">
        <span lang={locale}>{t('transcript.picture')}</span> {part.describes}
      </p>
      <p>
        {part.sentences.map((sentence, index) => (
          <span key={index} id={sentence.start === undefined ? undefined : sentenceId(part.id, index)} className="film-line" data-start={sentence.start} data-end={sentence.end}>{`${sentence.text} `}</span>
        ))}
      </p>
    </section>
  );
}

/** Everything that is said and shown, in words. Without the film it is enough to complete the lesson. */
export function Transcript({ parts, locale, isOpen }: { parts: TranscriptPart[]; locale: Locale; isOpen: boolean }) {
  const { t } = useWords('film');
  return (
    <details className="film-transcript" open={isOpen}>
      <summary id="film-transcript">{t('transcript.title')}</summary>
      <div className="film-transcript-tools" data-transcript-tools="" />
      <div className="film-parts" data-parts="" role="group" aria-labelledby="film-transcript" tabIndex={0}>
        {parts.map((part) => (
          <Part key={part.id} part={part} locale={locale} />
        ))}
      </div>
    </details>
  );
}
