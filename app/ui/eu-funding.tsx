import { cornersOf, emblemHeight, emblemWidth, listStars } from './eu-emblem';
import type { Operator } from './operator';
import { useWords } from './use-words';

/** The emblem of the European Union by its official construction: twelve gold stars on blue, three to two. */
function Emblem() {
  return (
    <svg className="eu-emblem" viewBox={`0 0 ${emblemWidth} ${emblemHeight}`} width={emblemWidth * 3} height={emblemHeight * 3} aria-hidden="true" focusable="false">
      <rect width={emblemWidth} height={emblemHeight} fill="#003399" />
      {listStars().map((star) => (
        <polygon key={`${star.x} ${star.y}`} fill="#ffcc00" points={cornersOf(star).map(({ x, y }) => `${x.toFixed(3)},${y.toFixed(3)}`).join(' ')} />
      ))}
    </svg>
  );
}

/** That the European Union pays, as grant agreements want it said; nothing where the operator has not stated it. */
export function EuFunding({ operator: { euFunding, grantingAuthority } }: { operator: Operator }) {
  const { t } = useWords('about');
  if (!euFunding) return null;
  return (
    <div className="eu-funding">
      <Emblem />
      <div>
        <p className="eu-statement">{t(`eu.${euFunding}`)}</p>
        {grantingAuthority ? <p className="eu-disclaimer">{t('eu.disclaimer', { authority: grantingAuthority })}</p> : null}
      </div>
    </div>
  );
}
