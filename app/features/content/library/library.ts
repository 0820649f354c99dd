import type { Locale } from '../../../platform/locale';
import type { ByLocale, Piece } from '../piece';

export const resourceProjects = ['unites', 'connection', 'values', 'cities-grow', 'implementoring', 'mixities', 'integrating-cities-reports', 'previous-reports', 'integrating-cities-charter'] as const;
export type ResourceProject = (typeof resourceProjects)[number];

export const resourceTypes = ['course', 'guide', 'factsheet', 'toolkit', 'report', 'statement', 'charter'] as const;
export type ResourceType = (typeof resourceTypes)[number];

export const resourceTopics = [
  'co-design', 'strategy', 'governance', 'stakeholders', 'participation', 'neighbourhood', 'gender', 'employment', 'entrepreneurship', 'procurement', 'anti-discrimination', 'diversity-management', 'public-perception',
  'one-stop-shop', 'language', 'culture', 'volunteering', 'youth', 'education', 'peer-learning', 'monitoring', 'charter', 'covid-19', 'refugees', 'funding', 'eu-policy',
] as const;
export type ResourceTopic = (typeof resourceTopics)[number];

/** What the platform says of a resource in one language. */
export interface ResourceText {
  /** what its title means, where it is not printed in this language; the platform's own translation */
  gloss?: Piece | undefined;
  summary?: Piece | undefined;
  remark?: Piece | undefined;
}

/** Where a resource was found: without `checked` nobody has opened the page yet, with `gone` it no longer answers. */
export interface ResourceLink {
  url: string;
  checked?: string | undefined;
  gone?: boolean | undefined;
}

/** A toolkit, guide, report or other work that the project names. */
export interface Resource {
  id: string;
  project: ResourceProject;
  type: ResourceType;
  /** as printed, in the languages in which it is; none where no document names the work */
  titles: Partial<ByLocale<string>>;
  year?: string | undefined;
  /** codes of the languages in which it exists; null where no document says so */
  languages: string[] | null;
  topics: ResourceTopic[];
  /** ids of the modules for which it is useful */
  modules: string[];
  link: ResourceLink | null;
  text: ByLocale<ResourceText>;
}

/** A resource in the words of one language. */
export interface ResourceCard extends Omit<Resource, 'titles' | 'text'> {
  title: { text: string; lang: Locale } | null;
  text: ResourceText;
}

/** The resource as readers of one language see it: under its title in their language, else under the one it was printed with. */
export function cardOf({ titles, text, ...resource }: Resource, locale: Locale): ResourceCard {
  const lang = titles[locale] ? locale : (Object.keys(titles) as Locale[])[0];
  return { ...resource, title: lang ? { text: titles[lang] ?? '', lang } : null, text: text[locale] };
}

export type LinkState = 'none' | 'given' | 'checked' | 'gone';

/** What a reader may expect of a resource's link. */
export function linkStateOf({ link }: Pick<Resource, 'link'>): LinkState {
  if (!link) return 'none';
  if (link.gone) return 'gone';
  return link.checked ? 'checked' : 'given';
}

export const facets = ['project', 'topic', 'module', 'type', 'language'] as const;
export type Facet = (typeof facets)[number];

/** What somebody looks for: at most one value of each facet. */
export type Choice = Partial<Record<Facet, string>>;

/** Stands for the languages of a resource where they are not stated. */
export const notStated = 'not-stated';

const valuesBy: Record<Facet, (resource: Resource) => readonly string[]> = {
  project: ({ project }) => [project],
  topic: ({ topics }) => topics,
  module: ({ modules }) => modules,
  type: ({ type }) => [type],
  language: ({ languages }) => languages ?? [notStated],
};

function listValues(resources: readonly Resource[], facet: Facet): string[] {
  return [...new Set(resources.flatMap(valuesBy[facet]))];
}

/** What an address asks for; values that no resource has are left aside. */
export function readChoice(params: URLSearchParams, resources: readonly Resource[]): Choice {
  const asked = facets.flatMap((facet) => {
    const value = params.get(facet);
    return value && listValues(resources, facet).includes(value) ? [[facet, value] as const] : [];
  });
  return Object.fromEntries(asked);
}

/** The resources that have everything that is looked for, in the order of the catalogue. */
export function chooseResources(resources: readonly Resource[], choice: Choice): Resource[] {
  return resources.filter((resource) => facets.every((facet) => choice[facet] === undefined || valuesBy[facet](resource).includes(choice[facet])));
}

export interface FacetValue {
  value: string;
  /** how many resources there are with it and with what is chosen in the other facets */
  count: number;
}

/** Every value of every facet, with what choosing it would show. */
export function countFacets(resources: readonly Resource[], choice: Choice): Record<Facet, FacetValue[]> {
  const counted = facets.map((facet) => {
    const others = chooseResources(resources, { ...choice, [facet]: undefined });
    const count = (value: string) => others.filter((resource) => valuesBy[facet](resource).includes(value)).length;
    return [facet, listValues(resources, facet).map((value) => ({ value, count: count(value) }))] as const;
  });
  return Object.fromEntries(counted) as Record<Facet, FacetValue[]>;
}
