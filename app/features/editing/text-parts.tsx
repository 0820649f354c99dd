import type { Locale } from '../../platform/locale';
import { langOf } from '../../ui/lang';
import { useWords } from '../../ui/use-words';
import type { PieceState } from '../content/piece';
import type { Difference } from '../content/revisions/difference';
import type { FieldLabel } from './piece-form';
import { labelOf } from './piece-form';
import type { Beside, UnitName } from './unit-name';

/** How far a piece can be trusted: a colour and always a word. */
export function StateWord({ state }: { state: PieceState }) {
  const { t } = useWords('editing');
  return <span className={`editing-state is-${state}`}>{t(`state.${state}`)}</span>;
}

/** The name of a unit as a page speaks of it. */
export function UnitTitle({ unit, locale }: { unit: UnitName; locale: Locale }) {
  const { t } = useWords('editing');
  if (unit.title === null) return <>{t(`beside.${unit.id as Beside}`)}</>;
  return <>{unit.number} <span lang={langOf(unit, locale)}>{unit.title}</span></>;
}

/** The name of a field: in words where there is one, with the ids that lead to it. */
export function FieldName({ label, within }: { label: FieldLabel | null; within: string }) {
  const { t } = useWords('editing');
  return <>{label ? t(`label.${label}`) : null} {within ? <code>{within}</code> : null}</>;
}

function Run({ part }: { part: Difference }) {
  const { t } = useWords('editing');
  if (part.how === 'same') return <>{part.text} </>;
  const Tag = part.how === 'gone' ? 'del' : 'ins';
  return <><Tag><span className="visually-hidden">{t(`history.${part.how}`)} </span>{part.text}</Tag> </>;
}

/** What became of a text, word by word: struck out and underlined, never by colour alone. */
export function DifferenceRuns({ parts }: { parts: readonly Difference[] }) {
  return <>{parts.map((part, index) => <Run key={index} part={part} />)}</>;
}

/** What changed in a piece, place by place. */
export function DifferenceList({ differences, lang }: { differences: readonly { place: string; parts: readonly Difference[] }[]; lang: Locale }) {
  return (
    <dl className="editing-differences">
      {differences.map(({ place, parts }) => (
        <div key={place}>
          <dt><FieldName {...labelOf(place)} /></dt>
          <dd lang={lang}><DifferenceRuns parts={parts} /></dd>
        </div>
      ))}
    </dl>
  );
}
