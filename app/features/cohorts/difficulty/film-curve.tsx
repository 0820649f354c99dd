import { sliceCount, type FilmSums } from './films';

const [width, height, foot] = [400, 120, 18];
const x = (fraction: number) => Math.round(fraction * width * 10) / 10;

/** The share of viewers who watched each moment of a film as a curve, with its chapters; the table beside it has the figures. */
export function FilmCurve({ sums, starts, label }: { sums: FilmSums; starts: readonly number[]; label: string }) {
  const top = (count: number) => Math.round((1 - count / sums.viewers) * height * 10) / 10;
  const steps = sums.slices.map((count, index) => `H${x(index / sliceCount)}V${top(count)}H${x((index + 1) / sliceCount)}`).join('');
  return (
    <svg className="difficulty-curve" viewBox={`0 0 ${width} ${height + foot}`} role="img" aria-label={label} focusable="false">
      <rect className="difficulty-ground" width={width} height={height} />
      {[0.25, 0.5, 0.75].map((share) => <line key={share} className="difficulty-rule" x1="0" x2={width} y1={height * share} y2={height * share} />)}
      <path className="difficulty-area" d={`M0 ${height}${steps}V${height}Z`} />
      {starts.map((from, index) => (
        <g key={from}>
          <line className="difficulty-chapter" x1={x(from)} x2={x(from)} y1="0" y2={height + 4} />
          <text x={x(from) + 3} y={height + 14}>{index + 1}</text>
        </g>
      ))}
    </svg>
  );
}
