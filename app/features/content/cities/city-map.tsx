import type { City } from './cities';
import { graticulePath, landPath, mapHeight, mapWidth, project } from './map';

export interface MapPlace extends Pick<City, 'id' | 'at' | 'label'> {
  name: string;
  address: string;
}

const longestLine = 16;
const lineHeight = 24;

/** A long name is written in two lines, cut at a space. */
function linesOf(name: string): string[] {
  const cut = name.lastIndexOf(' ');
  return name.length > longestLine && cut > 0 ? [name.slice(0, cut), name.slice(cut + 1)] : [name];
}

function Place({ place }: { place: MapPlace }) {
  const [latitude, longitude] = place.at;
  const { x, y } = project([longitude, latitude]);
  const lines = linesOf(place.name);
  const isBefore = place.label === 'before';
  return (
    <a href={place.address} tabIndex={-1}>
      <circle className="city-dot" cx={x} cy={y} r="8" />
      <text className="city-name" paintOrder="stroke" textAnchor={isBefore ? 'end' : 'start'} y={y + 7 - ((lines.length - 1) * lineHeight) / 2}>
        {lines.map((line, index) => (
          <tspan key={line} x={x + (isBefore ? -15 : 15)} dy={index === 0 ? 0 : lineHeight}>{line}</tspan>
        ))}
      </text>
    </a>
  );
}

/** Europe with the pilot cities, drawn from our own data. The list beside it says the same, so readers of the page are not told twice. */
export function CityMap({ places }: { places: MapPlace[] }) {
  return (
    <svg className="city-map" viewBox={`0 0 ${mapWidth} ${mapHeight}`} aria-hidden="true" focusable="false">
      <path className="city-land" d={landPath} />
      <path className="city-graticule" d={graticulePath} />
      {places.map((place) => (
        <Place key={place.id} place={place} />
      ))}
    </svg>
  );
}
