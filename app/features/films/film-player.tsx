import { useWords } from '../../ui/use-words';
import { localeNames, type Locale } from '../../platform/locale';
import type { Narration } from '../content/film';
import { isStream, playable, type EmbeddedFilm, type Film, type ReadyFilm } from './film';
import type { Span } from './spans';
import { watchedShare } from './spans';
import { partsOfNarration, Transcript, type TranscriptPart } from './transcript';

export interface FilmPlayerProps {
  film: Film;
  /** the spoken words as the course has them, for as long as no film has timed them */
  narration: Narration;
  locale: Locale;
  /** whose watching counts for which lesson; null where nothing is to be watched to the end */
  watching: Watching | null;
  /** the page that shows this film as soon as it is made, where that is another one than the reader's */
  page?: string;
}

export interface Watching {
  lessonId: string;
  learnerId: string;
  position: number;
  spans: readonly Span[];
}

function partsOf(film: ReadyFilm | null, narration: Narration, locale: Locale): TranscriptPart[] {
  if (film?.transcript && film.lang === locale) {
    return film.transcript.chapters.map((chapter) => ({ ...chapter, lang: film.lang, sentences: chapter.sentences }));
  }
  return partsOfNarration(narration);
}

function Video({ film, title }: { film: ReadyFilm; title: string }) {
  return (
    <video className="film-video" controls preload="metadata" playsInline width="1280" height="720" poster={film.poster ?? undefined} title={title}>
      <source src={film.src} type={film.type} />
      {film.download && film.download !== film.src ? <source src={film.download} type="video/mp4" /> : null}
      {film.captions.map((track) => (
        <track key={track.lang} kind="captions" srcLang={track.lang} label={localeNames[track.lang]} src={track.src} default={track.isDefault} />
      ))}
      {film.chaptersSrc ? <track kind="chapters" srcLang={film.lang} src={film.chaptersSrc} /> : null}
    </video>
  );
}

/** A film elsewhere: the page names the site and what it will learn; nothing of it is loaded before that. */
function Embed({ film }: { film: EmbeddedFilm }) {
  const { t } = useWords('film');
  return (
    <div className="film-embed notice" data-embed={film.src}>
      <p>{t('embed.text', { host: film.host })}</p>
      <a className="button small" href={film.src} rel="noopener noreferrer">{t('embed.open', { host: film.host })}</a>
    </div>
  );
}

function islandWords(t: ReturnType<typeof useWords<'film'>>['t']): string {
  const words = {
    speed: t('speed'),
    search: t('transcript.search'),
    found: t('transcript.found', { count: 1, number: '{number}' }),
    foundNone: t('transcript.foundNone'),
    playFrom: t('transcript.playFrom', { title: '{title}' }),
    broken: t('broken'),
    download: t('download'),
    watched: t('watched', { percent: '{percent}' }),
  };
  return JSON.stringify(words).replaceAll('<', '\\u003c');
}

const speaksSynthetically = (film: Film) => film.state === 'making' || (film.state === 'ready' && film.isSynthetic);

function Notes({ film, watching }: { film: Film; watching: Watching | null }) {
  const { t } = useWords('film');
  const ready = playable(film);
  const percent = Math.floor(watchedShare(watching?.spans ?? []) * 100);
  return (
    <p className="film-notes">
      {ready && watching ? <span data-watched="">{t('watched', { percent })}</span> : null}
      {speaksSynthetically(film) ? <span>{t('voice')}</span> : null}
      {ready?.download ? <a href={ready.download} download="">{t('download')}</a> : null}
    </p>
  );
}

const watchingData = ({ lessonId, learnerId, position, spans }: Watching) => ({
  'data-lesson': lessonId,
  'data-learner': learnerId,
  'data-position': position,
  'data-spans': JSON.stringify(spans),
});

/**
 * A film with its transcript: the browser's own player as it stands, video.js once the page is read.
 * What was watched, position and spans, are fractions of the length, so that every language shares them.
 */
export function FilmPlayer({ film, narration, locale, watching, page }: FilmPlayerProps) {
  const { t } = useWords('film');
  const ready = playable(film);
  return (
    <section
      className="film"
      aria-label={t('label', { title: narration.title.text })}
      data-island="film"
      {...(watching ? watchingData(watching) : {})}
      data-state={film.state}
      data-page={page}
      data-locale={locale}
      data-stream={ready && isStream(ready.type) ? '' : undefined}
      data-thumbnails={ready?.thumbnailsSrc ?? undefined}
    >
      <script type="application/json" data-strings="" dangerouslySetInnerHTML={{ __html: islandWords(t) }} />
      {film.state === 'making' ? <p className="notice film-making" role="status">{ready ? t('makingMeanwhile') : t('making')}</p> : null}
      {film.state === 'embed' ? <Embed film={film} /> : null}
      <p className="notice film-away">{t('away')}</p>
      {ready ? <div className="film-stage"><Video film={ready} title={narration.title.text} /></div> : null}
      <Notes film={film} watching={watching} />
      <Transcript parts={partsOf(ready, narration, locale)} locale={locale} isOpen={!ready} />
    </section>
  );
}
