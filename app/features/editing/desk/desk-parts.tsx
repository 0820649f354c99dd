import { localeNames, type Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import { boardStates, type BoardState } from '../../content/upkeep/board';
import type { DeskCell, DeskLine } from './desk';

/** A state in a word, with its colour; of an outdated piece since when. */
export function StateWord({ state, since, locale }: { state: BoardState; since?: Date | string | null; locale: Locale }) {
  const { t } = useWords('translations');
  return (
    <span className={`desk-mark is-${state}`}>
      {since ? t('state.outdatedSince', { day: dayIn(since, locale) }) : t(`state.${state}`)}
    </span>
  );
}

const drawn: readonly BoardState[] = ['reviewed', 'draft', 'machine', 'outdated', 'missing'];
/** Of a picture of one hundred by eight. */
const [width, height] = [100, 8];

/** How far a language is, as a bar; the numbers beside it say the same. */
export function ProgressBar({ cell: { pieces, counts } }: { cell: DeskCell }) {
  let at = 0;
  const parts = drawn.map((state) => {
    const part = { state, from: at, wide: pieces === 0 ? 0 : (counts[state] / pieces) * width };
    at += part.wide;
    return part;
  });
  return (
    <svg className="desk-bar" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {parts.filter(({ wide }) => wide > 0).map(({ state, from, wide }) => <rect key={state} className={`is-${state}`} x={from} y="0" width={wide} height={height} />)}
    </svg>
  );
}

/** The numbers of a line in one language: how many pieces are in each state that has any. */
export function CellNumbers({ cell }: { cell: DeskCell }) {
  const { t } = useWords('translations');
  const there = boardStates.filter((state) => cell.counts[state] > 0);
  if (there.length === 0) return <span>–</span>;
  return <ul className="desk-numbers">{there.map((state) => <li key={state} className={`is-${state}`}><b>{cell.counts[state]}</b> {t(`state.${state}`)}</li>)}</ul>;
}

const named = ['glossary', 'library', 'cities', 'changes', 'aims', 'trailer', 'beside'] as const;

/** What a line is called: by the course, by the interface, or by its id. */
export function LineTitle({ line: { id, number, title } }: { line: Pick<DeskLine, 'id' | 'number' | 'title'> }) {
  const { t } = useWords('translations');
  const word = named.find((each) => each === id);
  if (title) return <span lang={title.lang}>{[number, title.text].filter(Boolean).join(' ')}</span>;
  return <span>{word ? t(`unit.${word}`) : id}</span>;
}

/** The name of a language in itself. */
export function LanguageName({ code }: { code: Locale }) {
  return <span lang={code}>{localeNames[code]}</span>;
}
