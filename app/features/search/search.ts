import type { Locale } from '../../platform/locale';
import { excerptOf, markWords, type Stretch, type ValueOf } from './excerpt';
import { groups, type Group, type Item, type Passage, type Place } from './findable';
import { askWords, rank, type AskedWord, type Ranked } from './rank';
import type { SearchIndex } from './search-index';
import { listWords } from './words/words';

/** A place at which something was found. */
export interface Spot {
  /** the address without the language */
  path: string;
  excerpt: Stretch[];
  lang: Locale;
}

/** A page on which something was found, with its best places. */
export interface Hit {
  path: string;
  title: Stretch[];
  lang: Locale;
  place: Place;
  spots: Spot[];
}

export interface FoundGroup {
  group: Group;
  /** how many there are; more than are shown */
  count: number;
  hits: Hit[];
}

export interface SearchAnswer {
  count: number;
  groups: FoundGroup[];
}

const maxSpots = 2;
/** A further place of the same page is worth showing when it answers nearly as well as the best. */
const worthShowing = 0.6;

/** What each form is worth in an excerpt: how well it answers the word, by how rare the word is. */
function valuesOf(index: SearchIndex, words: readonly AskedWord[]): ValueOf {
  const values = new Map<string, number>();
  for (const { matches, rarity } of words) {
    for (const [number, value] of matches) {
      const form = index.forms.at(number);
      values.set(form, Math.max(values.get(form) ?? 0, value * rarity));
    }
  }
  return (form) => values.get(form) ?? null;
}

function addressOf(item: Item, { anchor }: Passage): string {
  return anchor === '' ? item.path : `${item.path}#${anchor}`;
}

/** The places to show: those that make sense alone; where only a name was found, the first that says what it is. */
function chooseSpots(index: SearchIndex, { item: number, passages }: Ranked): Passage[] {
  const found = passages.flatMap(({ passage: at, score }) => {
    const passage = index.passages[at];
    return passage?.isShown ? [{ passage, score }] : [];
  });
  const good = found.filter(({ score }) => score >= (found[0]?.score ?? 0) * worthShowing).map(({ passage }) => passage);
  const apart = good.filter(({ anchor }, at) => good.findIndex((other) => other.anchor === anchor) === at);
  if (apart.length > 0) return apart.slice(0, maxSpots);
  return (index.items[number]?.passages ?? []).filter(({ isShown }) => isShown).slice(0, 1);
}

function hitOf(index: SearchIndex, ranked: Ranked, valueOf: ValueOf): Hit[] {
  const item = index.items[ranked.item];
  if (!item) return [];
  const spots = chooseSpots(index, ranked).map((passage) => ({ path: addressOf(item, passage), excerpt: excerptOf(passage.read(), valueOf), lang: passage.lang }));
  return [{ path: item.path, title: markWords(item.title.text, valueOf), lang: item.title.lang, place: item.place, spots }];
}

/** How much of an answer to work out: so many hits of each group, or of one of them alone. */
export interface Extent {
  most: number;
  group?: Group | null;
}

/** Everything that answers a question, group by group, the best first in each. */
export function answer(index: SearchIndex, question: string, { most, group: alone = null }: Extent): SearchAnswer {
  const words = askWords(index, listWords(question));
  const ranked = rank(index, words);
  const valueOf = valuesOf(index, words);
  const found = groups.filter((group) => alone === null || group === alone).map((group) => {
    const own = ranked.filter(({ item }) => index.items[item]?.group === group);
    return { group, count: own.length, hits: own.slice(0, most).flatMap((each) => hitOf(index, each, valueOf)) };
  });
  return { count: found.reduce((sum, { count }) => sum + count, 0), groups: found.filter(({ count }) => count > 0) };
}
