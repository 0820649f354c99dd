import type about from '../../locales/en/about.json';
import type accounts from '../../locales/en/accounts.json';
import type aims from '../../locales/en/aims.json';
import type certificates from '../../locales/en/certificates.json';
import type charter from '../../locales/en/charter.json';
import type cities from '../../locales/en/cities.json';
import type cohorts from '../../locales/en/cohorts.json';
import type common from '../../locales/en/common.json';
import type content from '../../locales/en/content.json';
import type course from '../../locales/en/course.json';
import type difficulty from '../../locales/en/difficulty.json';
import type discussions from '../../locales/en/discussions.json';
import type editing from '../../locales/en/editing.json';
import type errors from '../../locales/en/errors.json';
import type exports from '../../locales/en/exports.json';
import type facilitation from '../../locales/en/facilitation.json';
import type facts from '../../locales/en/facts.json';
import type film from '../../locales/en/film.json';
import type glossary from '../../locales/en/glossary.json';
import type history from '../../locales/en/history.json';
import type invitations from '../../locales/en/invitations.json';
import type landing from '../../locales/en/landing.json';
import type learning from '../../locales/en/learning.json';
import type library from '../../locales/en/library.json';
import type links from '../../locales/en/links.json';
import type mail from '../../locales/en/mail.json';
import type meetings from '../../locales/en/meetings.json';
import type messages from '../../locales/en/messages.json';
import type notes from '../../locales/en/notes.json';
import type offline from '../../locales/en/offline.json';
import type pilotReport from '../../locales/en/pilot-report.json';
import type pilots from '../../locales/en/pilots.json';
import type plan from '../../locales/en/plan.json';
import type privacy from '../../locales/en/privacy.json';
import type quiz from '../../locales/en/quiz.json';
import type remarks from '../../locales/en/remarks.json';
import type report from '../../locales/en/report.json';
import type search from '../../locales/en/search.json';
import type security from '../../locales/en/security.json';
import type sharing from '../../locales/en/sharing.json';
import type site from '../../locales/en/site.json';
import type strategy from '../../locales/en/strategy.json';
import type survey from '../../locales/en/survey.json';
import type teams from '../../locales/en/teams.json';
import type timing from '../../locales/en/timing.json';
import type translations from '../../locales/en/translations.json';
import type viewing from '../../locales/en/viewing.json';
import type workbook from '../../locales/en/workbook.json';
import type workspace from '../../locales/en/workspace.json';

/** The files of interface strings, one per feature: locales/<lng>/<word>.json. */
export const words = [
  'common',
  'about',
  'accounts',
  'aims',
  'certificates',
  'charter',
  'cities',
  'cohorts',
  'content',
  'course',
  'difficulty',
  'discussions',
  'editing',
  'errors',
  'exports',
  'facilitation',
  'facts',
  'film',
  'glossary',
  'history',
  'invitations',
  'landing',
  'learning',
  'library',
  'links',
  'mail',
  'meetings',
  'messages',
  'notes',
  'offline',
  'pilot-report',
  'pilots',
  'plan',
  'privacy',
  'quiz',
  'remarks',
  'report',
  'search',
  'security',
  'sharing',
  'site',
  'strategy',
  'survey',
  'teams',
  'timing',
  'translations',
  'viewing',
  'workbook',
  'workspace',
] as const;
export type Word = (typeof words)[number];

/** The interface's strings by file, as the English ones are made. */
interface Strings {
  about: typeof about;
  accounts: typeof accounts;
  aims: typeof aims;
  certificates: typeof certificates;
  charter: typeof charter;
  cities: typeof cities;
  cohorts: typeof cohorts;
  common: typeof common;
  content: typeof content;
  course: typeof course;
  difficulty: typeof difficulty;
  discussions: typeof discussions;
  editing: typeof editing;
  errors: typeof errors;
  exports: typeof exports;
  facilitation: typeof facilitation;
  facts: typeof facts;
  film: typeof film;
  glossary: typeof glossary;
  history: typeof history;
  invitations: typeof invitations;
  landing: typeof landing;
  learning: typeof learning;
  library: typeof library;
  links: typeof links;
  mail: typeof mail;
  meetings: typeof meetings;
  messages: typeof messages;
  notes: typeof notes;
  offline: typeof offline;
  'pilot-report': typeof pilotReport;
  pilots: typeof pilots;
  plan: typeof plan;
  privacy: typeof privacy;
  quiz: typeof quiz;
  remarks: typeof remarks;
  report: typeof report;
  search: typeof search;
  security: typeof security;
  sharing: typeof sharing;
  site: typeof site;
  strategy: typeof strategy;
  survey: typeof survey;
  teams: typeof teams;
  timing: typeof timing;
  translations: typeof translations;
  viewing: typeof viewing;
  workbook: typeof workbook;
  workspace: typeof workspace;
}

/** The paths of a file's strings. */
type Leaf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaf<T[K]>}` }[keyof T & string];

/** A string that has a form for each number is asked for without the form's name. */
type Asked<K> = K extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : K;

// Worked out once per file: i18next's own types work it out anew at each use, which took the type check three times as long.
type Keys = { [W in Word]: Asked<Leaf<Strings[W]>> };
type NamedKeys = { [W in Word]: `${W}:${Keys[W]}` };

/** One file of strings, or several; keys of the first need no name before them. */
export type Words = Word | readonly [Word, ...Word[]];

/** What may be asked for with these files at hand: `title` or `course:title`. */
export type Key<W extends Words> = W extends readonly [infer First extends Word, ...Word[]] ? Keys[First] | NamedKeys[W[number]] : W extends Word ? Keys[W] | NamedKeys[W] : never;

/** Answers a string in the language at hand; values stand in the options by their name. */
export type Translate<W extends Words> = (key: Key<W>, options?: Record<string, unknown>) => string;

/** The same with all files at hand: each key has its file's name before it, unless it is one of `common`. */
export type Translator = (key: NamedKeys[Word] | Keys['common'], options?: Record<string, unknown>) => string;
