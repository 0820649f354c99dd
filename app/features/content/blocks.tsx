import { useWords } from '../../ui/use-words';
import type { Locale } from '../../platform/locale';
import { dayIn } from '../../ui/day';
import { langOf } from '../../ui/lang';
import { blockNumber, type Block, type Lesson, type LessonText } from './course';

interface BlockProps {
  block: Block;
  locale: Locale;
}

/** The compiled words of a block, without anything around them. */
export function BlockBody({ block, locale }: BlockProps) {
  return <div className="content-body" lang={langOf(block, locale)} dangerouslySetInnerHTML={{ __html: block.html }} />;
}

function BlockLabel({ block }: { block: Block }) {
  const { t } = useWords('content');
  const { t: city } = useWords('cities');
  switch (block.kind) {
    case 'monday':
    case 'next':
    case 'note':
    case 'example':
    case 'honesty':
      return <p className="content-label">{t(`kind.${block.kind}`)}</p>;
    case 'case':
      return <p className="content-label">{t('kind.case', { city: city((block.caseCity ?? '') as 'athens') })}</p>;
    default:
      return null;
  }
}

interface PlacedBlockProps extends BlockProps {
  lesson: Pick<Lesson, 'number'>;
  prefix: string;
}

function LessonBlock({ block, locale, lesson, prefix }: PlacedBlockProps) {
  const { t } = useWords('content');
  const { t: city } = useWords('cities');
  return (
    <div id={prefix + block.id} className={`content-block content-${block.kind}`} data-block="" data-number={blockNumber(lesson, block.id)}>
      <BlockLabel block={block} />
      <BlockBody block={block} locale={locale} />
      {block.confirmed ? <p className="content-checked">{t('confirmed', { city: city((block.caseCity ?? '') as 'athens'), date: dayIn(block.confirmed, locale) })}</p> : null}
      {block.checked ? <p className="content-checked">{t('checked', { date: dayIn(block.checked, locale) })}</p> : null}
      {block.state === 'outdated' ? <p className="content-outdated">{t('outdated')}</p> : null}
    </div>
  );
}

interface LessonBlocksProps {
  text: Pick<LessonText, 'title' | 'summary' | 'blocks'>;
  lesson: Pick<Lesson, 'number'>;
  locale: Locale;
  /** what the ids begin with on a page that holds several lessons */
  prefix?: string;
}

/** Says which parts of a page English stands in for; nothing when all is there. */
function MissingNotice({ text, prefix }: Pick<LessonBlocksProps, 'text'> & { prefix: string }) {
  const { t } = useWords('content');
  const gone = text.blocks.filter((block) => block.state === 'missing');
  const [first] = gone;
  if (gone.length === 0 && text.title.state !== 'missing' && text.summary.state !== 'missing') return null;
  return (
    <div className="notice content-missing" role="note">
      <p>{t('missing.intro')}</p>
      <ul>
        {text.title.state === 'missing' ? <li>{t('missing.title')}</li> : null}
        {text.summary.state === 'missing' ? <li>{t('missing.summary')}</li> : null}
        {first ? (
          <li>
            <a href={`#${prefix}${first.id}`}>
              {gone.length === text.blocks.length ? t('missing.everything') : t('missing.blocks', { count: gone.length })}
            </a>
          </li>
        ) : null}
      </ul>
    </div>
  );
}

/** The text of a lesson: every block by its id, with its number for paper, English blocks marked as such, a notice on top when some are missing. */
export function LessonBlocks({ text, lesson, locale, prefix = '' }: LessonBlocksProps) {
  return (
    <div className="content-blocks">
      <MissingNotice text={text} prefix={prefix} />
      {text.blocks.map((block) => (
        <LessonBlock key={block.id} block={block} locale={locale} lesson={lesson} prefix={prefix} />
      ))}
    </div>
  );
}
