/** Longitude and latitude, as land is written down below. */
type Point = readonly [longitude: number, latitude: number];

export const mapWidth = 600;
export const mapHeight = 640;

const radians = Math.PI / 180;
const middle: Point = [11, 50.5];
const parallels = [43 * radians, 62 * radians] as const;
const cone = (Math.cos(parallels[0]) - Math.cos(parallels[1])) / (parallels[1] - parallels[0]);
const apex = Math.cos(parallels[0]) / cone + parallels[0];
const scale = 1010;

/** Where a place lies on the map: a conic projection that keeps distances along the meridians. */
export function project([longitude, latitude]: Point): { x: number; y: number } {
  const distance = apex - latitude * radians;
  const angle = cone * (longitude - middle[0]) * radians;
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    x: round(mapWidth / 2 + scale * distance * Math.sin(angle)),
    y: round(mapHeight / 2 + scale * (distance * Math.cos(angle) - (apex - middle[1] * radians))),
  };
}

/** The coasts of Europe and what lies around it, drawn by hand and roughly: longitude and latitude, turn by turn. */
const coasts = [
  // the continent, from the North Cape along the coasts to the Black Sea
  '30,72 25,71 19,70 14.5,68 12.5,66 10.5,64 8,63 5.2,62 5,60 5.6,58.8 7,58 8.5,58.2 10.5,59.3 11.2,59 11.8,57.7 12.8,56.2 13,55.4 14.3,55.5 16,56.2 16.6,57.5 17,58.7 18.8,59.8 17.3,60.7 17.3,62 18.5,63 20.5,63.8 21.5,64.8 22.2,65.8 24.5,65.8 25.4,65 23,63.8 21.2,62.8 21.4,61 22.5,60 25,60.2 28,60.5 30,59.9 28,59.5 24,59.4 23.5,58.5 24.4,58 24,57.2 22.5,57.7 21.2,57 21,55.4 19.9,54.7 18.6,54.6 16.5,54.4 14.2,53.9 12.5,54.4 11,54 10.8,54.4 10,55 10.7,56.4 10.5,57.6 8.5,57 8.1,55.6 8.8,54.2 8.5,53.6 7,53.5 5,53.2 4.2,52 3.3,51.4 1.7,50.9 1.4,50.1 0.2,49.6 -1.2,49.4 -1.9,49.7 -1.5,48.7 -3,48.8 -4.7,48.4 -4.3,47.8 -2.5,47.3 -1.2,46 -1.3,44.5 -1.7,43.4 -4,43.4 -8,43.7 -9.2,43.1 -8.8,41.5 -9,39.5 -9.4,38.7 -8.8,37.1 -7.4,37.1 -6.3,36.6 -5.5,36 -2.2,36.8 -0.8,37.7 0.2,38.8 -0.3,39.5 0.8,40.8 3.2,41.9 3.1,43.1 4.5,43.4 6.5,43.1 7.6,43.8 8.9,44.4 10.2,43.9 10.6,42.6 12.2,41.7 13.8,41.1 15,40.2 15.8,39.8 16.1,38.7 15.7,38 16.6,38.4 17.2,39.3 16.6,39.8 17,40.5 18.4,39.9 18,40.7 16,41.9 15.2,41.9 14,42.8 13.4,43.7 12.4,44.3 12.3,45.3 13.6,45.7 13.8,44.9 14.6,45.3 15.2,44.2 16.5,43.4 18.5,42.4 19.4,41.8 19.4,40.4 20.8,38.9 21.2,37.8 21.7,36.8 22.5,36.6 23.1,37.4 24,37.8 23.5,38.4 23,39.3 22.8,40.4 23.9,40.1 24.5,40.9 26,40.8 26.3,40.2 27.5,41 29,41.1 28,42 27.8,43 28.7,44.2 30,45.8 33,46.2 80,46 80,76 30,76',
  // Anatolia
  '26.2,39.5 27,38 27.5,36.8 30.5,36.5 33,36.1 36,36.5 70,37 70,41 36,41.5 33,42 31,41.2 29,41 27.5,40.3',
  // Great Britain, Ireland
  '-5.6,50.1 -3.5,50.3 -1.5,50.7 1.2,51.2 0.6,51.5 1.7,52.7 0.3,53 -0.2,54 -1.5,55 -2.1,56 -2.2,57.5 -3.8,57.7 -3.1,58.6 -5,58.5 -5.8,57.3 -5.4,56 -4.9,54.8 -3.3,54.8 -3,53.6 -4.4,53.2 -4.6,52.1 -5.2,51.8 -3.2,51.3 -4.3,51.1',
  '-6.1,52.2 -6,53.5 -5.6,54.5 -7.3,55.3 -8.5,54.5 -10,54.2 -9.3,53.1 -10.2,52.1 -9.7,51.5 -8,51.8',
  // Zealand, Corsica, Sardinia, Sicily, Crete
  '11.1,55.7 12.5,56 12.4,55.3 11.8,54.8 11.1,55.2',
  '8.6,42.2 9.4,43 9.5,42 9.1,41.4',
  '8.4,39 8.3,40.8 9.3,41.2 9.7,40.2 9.5,39.1',
  '12.5,38 15.5,38.2 15.1,36.7 12.6,37.6',
  '23.6,35.5 26.2,35.2 24.8,34.9',
  // the north of Africa
  '-14,28 -9.6,31 -7,34 -5.9,35.8 -5.3,35.8 -2,35.1 0,35.8 3,36.9 7,37 10,37.3 11,37 10.6,35.5 10,34.3 11,33 11,28',
];

function pointsOf(coast: string): Point[] {
  return coast.split(' ').map((pair) => {
    const [longitude = 0, latitude = 0] = pair.split(',').map(Number);
    return [longitude, latitude] as const;
  });
}

function pathOf(points: readonly Point[]): string {
  return points.map((point, index) => {
    const { x, y } = project(point);
    return `${index === 0 ? 'M' : 'L'}${x} ${y}`;
  }).join('');
}

/** All land as one path of an SVG. */
export const landPath = coasts.map((coast) => `${pathOf(pointsOf(coast))}Z`).join('');

const steps = (from: number, to: number, by: number) => Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);

/** Meridians and parallels every ten degrees as one path of an SVG. */
export const graticulePath = [
  ...steps(-30, 50, 10).map((longitude) => pathOf(steps(30, 75, 5).map((latitude) => [longitude, latitude] as const))),
  ...steps(30, 70, 10).map((latitude) => pathOf(steps(-30, 50, 2).map((longitude) => [longitude, latitude] as const))),
].join('');
