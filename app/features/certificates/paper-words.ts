import type { Locale } from '../../platform/locale';
import { dayIn } from '../../ui/day';
import { hoursOf, type EditionFacts } from './edition';
import { shown, verifyUrl, type Issue } from './certificate';

/** Looks up a sentence of `certificates.json`, or of another file when it is named. */
export type Say = (key: string, options?: object) => string;

/** All that a certificate on paper is made of. */
export interface Paper {
  issue: Issue;
  number: string;
  completedAt: Date;
  edition: EditionFacts;
  appUrl: string;
  issuer: string;
}

/** The words of a certificate in one language, in their places. */
export interface PaperWords {
  locale: Locale;
  title: string;
  certifies: string;
  name: string;
  completed: string;
  course: string;
  facts: { head: string; value: string }[];
  modulesHead: string;
  modules: string[];
  verifyTitle: string;
  verifyText: string;
  code: string;
  address: string;
  qr: string;
  nature: string;
  issuedBy: string;
  about: string;
  outcomesHead: string;
  outcomesLead: string;
  outcomes: string[];
  chapters: { head: string; text: string }[];
}

const outcomeKeys = [1, 2, 3, 4, 5, 6, 7] as const;

function chaptersOf({ edition, number, issue }: Paper, say: Say, { hours, date }: { hours: string; date: string }): PaperWords['chapters'] {
  const { minutes, modules, lessons, quizCount, toolCount, passPercent, version } = edition;
  return [
    { head: say('paper.workload'), text: say('paper.workloadText', { hours, minutes, modules: modules.length, lessons: Object.keys(lessons).length }) },
    { head: say('paper.assessment'), text: say('paper.assessmentText', { quizzes: quizCount, percent: passPercent, tools: toolCount }) },
    { head: say('paper.certificate'), text: say('paper.certificateText', { number: shown(number), name: issue.name, date, version }) },
  ];
}

/** A certificate in words of one language. */
export function paperWords(paper: Paper, locale: Locale, say: Say): PaperWords {
  const { issue, number, completedAt, edition, appUrl, issuer } = paper;
  const date = dayIn(completedAt, locale);
  const hours = say('paper.hours', { count: hoursOf(edition) });
  const code = shown(issue.code);
  return {
    locale,
    title: say('paper.title'),
    certifies: say('paper.certifies'),
    name: issue.name,
    completed: say('paper.completed'),
    course: edition.title[locale],
    facts: [
      { head: say('paper.workloadHead'), value: hours },
      { head: say('paper.dateHead'), value: date },
      { head: say('paper.numberHead'), value: shown(number) },
    ],
    modulesHead: say('paper.modules'),
    modules: edition.modules.map(({ title }) => title[locale]),
    verifyTitle: say('paper.verifyTitle'),
    verifyText: say('paper.verifyText', { code, address: `${appUrl.replace(/^https?:\/\//, '').replace(/\/$/, '')}/${locale}/verify` }),
    code,
    address: verifyUrl(appUrl, issue.code),
    qr: say('paper.qr'),
    nature: say('paper.nature'),
    issuedBy: say('paper.issuedBy', { date: dayIn(issue.issuedAt, locale), issuer }),
    about: say('paper.about'),
    outcomesHead: say('paper.outcomes'),
    outcomesLead: say('paper.outcomesLead'),
    outcomes: outcomeKeys.map((key) => say(`outcomes.${key}`)),
    chapters: chaptersOf(paper, say, { hours, date }),
  };
}
