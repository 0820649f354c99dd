import { langOf } from '../../../ui/lang';
import { useWords } from '../../../ui/use-words';
import type { Locale } from '../../../platform/locale';
import { BlockBody, LessonBlocks } from '../blocks';
import type { SlideText } from '../film';
import { SourceList } from '../sources';
import { prefixOf, type LessonLevel, type PaperLesson, type PaperModule } from './paper';

interface OnPaper {
  locale: Locale;
  level: LessonLevel;
}

const headingAt = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;

function Slide({ slide, locale }: { slide: SlideText; locale: Locale }) {
  const { t } = useWords('film');
  return (
    <div className="paper-slide" lang={langOf(slide, locale)}>
      <p className="paper-chapter">{slide.chapter.text}</p>
      <p className="paper-picture">
        <span lang={langOf({ lang: locale }, slide.lang)}>{t('transcript.picture')}</span> {slide.describes.text}
      </p>
      <p>{slide.say.join(' ')}</p>
    </div>
  );
}

function PrintedTranscript({ slides, locale, level }: OnPaper & { slides: SlideText[] }) {
  const { t } = useWords('film');
  const Heading = level === 2 ? 'h3' : 'h4';
  if (slides.length === 0) return null;
  return (
    <>
      <Heading>{t('transcript.title')}</Heading>
      {slides.map((slide) => (
        <Slide key={slide.id} slide={slide} locale={locale} />
      ))}
    </>
  );
}

/** Where to study what paper cannot hold: a film, a tool to fill in, questions, a discussion. */
function OnlinePart({ lesson: { kind, online } }: { lesson: PaperLesson }) {
  const { t } = useWords('course');
  if (online === null || kind === 'reading') return null;
  return (
    <p className="paper-online">
      {t(`print.online.${kind}`)} <a href={online}>{online}</a>
    </p>
  );
}

function PaperLessonPart({ lesson, locale, level }: OnPaper & { lesson: PaperLesson }) {
  const { t } = useWords(['course', 'common']);
  const Heading = headingAt[level];
  const prefix = prefixOf(lesson);
  return (
    <article className="paper-lesson" aria-labelledby={lesson.id}>
      <header>
        <p className="kicker">{`${t('lesson.of', { number: lesson.number })} · ${t(`common:kind.${lesson.kind}`)}`}</p>
        <Heading id={lesson.id} lang={langOf(lesson.title, locale)}>{lesson.title.text}</Heading>
        <p className="lead" lang={langOf(lesson.summary, locale)}>{lesson.summary.text}</p>
      </header>
      <LessonBlocks text={lesson} lesson={lesson} locale={locale} prefix={prefix} />
      <PrintedTranscript slides={lesson.slides} locale={locale} level={level} />
      <OnlinePart lesson={lesson} />
      <SourceList sources={lesson.sources} locale={locale} prefix={prefix} heading={level === 2 ? 'h3' : 'h4'} />
    </article>
  );
}

/** What stands on paper below a module's title: aim, objectives, and every lesson with its sources. */
export function PaperModuleBody({ module, locale, level }: OnPaper & { module: PaperModule }) {
  const { t } = useWords('course');
  const Heading = headingAt[level];
  return (
    <>
      {module.aim ? (
        <section>
          <Heading>{t('module.aim')}</Heading>
          <BlockBody block={module.aim} locale={locale} />
        </section>
      ) : null}
      <section>
        <Heading>{t('module.objectives')}</Heading>
        <ul className="paper-objectives">
          {module.objectives.map((block) => (
            <li key={block.id}>
              <BlockBody block={block} locale={locale} />
            </li>
          ))}
        </ul>
      </section>
      {module.lessons.map((lesson) => (
        <PaperLessonPart key={lesson.id} lesson={lesson} locale={locale} level={level} />
      ))}
    </>
  );
}

/** The lessons of a module as a list that leads to each of them on the same page. */
export function PaperContents({ module, locale }: { module: PaperModule; locale: Locale }) {
  return (
    <ul>
      {module.lessons.map(({ id, number, title }) => (
        <li key={id}>
          <a href={`#${id}`}>
            {number} <span lang={langOf(title, locale)}>{title.text}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Says on the screen, and only there, what a page for paper is for. */
export function PaperHint() {
  const { t } = useWords('course');
  return <p className="notice no-print">{t('print.hint')}</p>;
}
