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
import type errors from '../../locales/en/errors.json';
import type exports from '../../locales/en/exports.json';
import type facilitation from '../../locales/en/facilitation.json';
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
import type pilots from '../../locales/en/pilots.json';
import type plan from '../../locales/en/plan.json';
import type privacy from '../../locales/en/privacy.json';
import type quiz from '../../locales/en/quiz.json';
import type report from '../../locales/en/report.json';
import type search from '../../locales/en/search.json';
import type security from '../../locales/en/security.json';
import type sharing from '../../locales/en/sharing.json';
import type site from '../../locales/en/site.json';
import type strategy from '../../locales/en/strategy.json';
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
  'errors',
  'exports',
  'facilitation',
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
  'pilots',
  'plan',
  'privacy',
  'quiz',
  'report',
  'search',
  'security',
  'sharing',
  'site',
  'strategy',
  'workbook',
  'workspace',
] as const;
export type Word = (typeof words)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
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
      errors: typeof errors;
      exports: typeof exports;
      facilitation: typeof facilitation;
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
      pilots: typeof pilots;
      plan: typeof plan;
      privacy: typeof privacy;
      quiz: typeof quiz;
      report: typeof report;
      search: typeof search;
      security: typeof security;
      sharing: typeof sharing;
      site: typeof site;
      strategy: typeof strategy;
      workbook: typeof workbook;
      workspace: typeof workspace;
    };
  }
}
