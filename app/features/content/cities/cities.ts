import type { ByLocale, Piece } from '../piece';

/** What a city can be an example of. */
export const cityThemes = ['coordination', 'place', 'strategy', 'evaluation', 'protection', 'youth'] as const;
export type CityTheme = (typeof cityThemes)[number];

/** A body, plan or place of a city: under its own name, which is never translated, or under a plain description. */
export interface Instrument {
  id: string;
  name?: string | undefined;
  /** language of the name as a BCP 47 tag */
  lang?: string | undefined;
}

export interface InstrumentText {
  id: string;
  title?: Piece | undefined;
  text: Piece;
}

export interface CityText {
  /** what the city set out to do within UNITES */
  aim: Piece;
  /** what others can learn from it */
  value: Piece;
  instruments: InstrumentText[];
}

/** A pilot city as the project's documents describe it. */
export interface City {
  id: string;
  /** ISO 3166 code */
  country: string;
  /** latitude and longitude */
  at: [latitude: number, longitude: number];
  /** on which side of its dot the map writes its name */
  label: 'before' | 'after';
  /** codes of the sources of everything its page says */
  sources: string[];
  /** the day on which the city agreed to its page */
  confirmed?: string | undefined;
  /** the city does not want its page to say what it said: nothing of it is here */
  isWithdrawn?: boolean;
  /** `is`: it is there or the main aim; `planned`: it is wanted */
  shows: Partial<Record<CityTheme, 'is' | 'planned'>>;
  instruments: Instrument[];
  text: ByLocale<CityText>;
}

/** An organisation that carries the project together with the cities. */
export interface Partner {
  id: string;
  name: string;
  text: ByLocale<Piece>;
}
