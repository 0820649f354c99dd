import type { Locale } from '../../platform/locale';
import type { Stretch } from './excerpt';
import type { Group } from './findable';

/** A place at which something was found, ready to be shown. */
export interface ShownSpot {
  href: string;
  excerpt: Stretch[];
  /** only where it is not the page's */
  lang?: Locale | undefined;
}

export interface ShownHit {
  /** the best place, or the page where only its name was found */
  href: string;
  title: Stretch[];
  lang?: Locale | undefined;
  where: string;
  spots: ShownSpot[];
}

export interface ShownGroup {
  group: Group;
  label: string;
  count: number;
  hits: ShownHit[];
}

export interface ShownAnswer {
  /** how much was found, in a sentence */
  says: string;
  count: number;
  groups: ShownGroup[];
}

/** What the field shows while somebody types. */
export interface Suggestions {
  says: string;
  groups: { label: string; hits: { href: string; title: Stretch[]; lang?: Locale | undefined; where: string; excerpt?: Stretch[] | undefined; excerptLang?: Locale | undefined }[] }[];
}
