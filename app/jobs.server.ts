import { removeEmailChange, sendChangeMail } from './features/accounts/address/email-change.server';
import { sendLinkMail } from './features/accounts/links.server';
import { awardCertificate, sendCertificateMail } from './features/certificates/certificates.server';
import { sendNotice } from './features/accounts/sign-ins/notices.server';
import { checkLink, checkLinks } from './features/content/links/links.server';
import { sendInvitation } from './features/cohorts/invitations/invitations.server';
import { countCohort } from './features/cohorts/dashboard/tally.server';
import { makeExport, removeExport } from './features/cohorts/exports/exports.server';
import { countFilms } from './features/cohorts/difficulty/films.server';
import { countStops } from './features/cohorts/difficulty/stops.server';
import { countQuestions } from './features/cohorts/difficulty/questions.server';
import { sendTeamInvitation } from './features/workbook/team/invitations.server';
import { refreshDeadlinesJob } from './features/cohorts/settings.server';
import { refreshSummaries } from './features/learning/members/refresh-summaries.server';
import { remindLearners } from './features/learning/reminders/schedule.server';
import { sendStudyReminder } from './features/learning/reminders/send-reminder.server';
import { sendCohortMessage } from './features/cohorts/messages/messages.server';
import { sendTesterInvitation } from './features/pilots/invitations/invitations.server';
import { sendRemarkMail } from './features/pilots/remarks/inbox/decisions.server';
import { freezeMonths } from './features/reports/reports.server';
import { deleteAccount, sendLeavingMail } from './features/privacy/leaving/leaving.server';
import { keepPeriods } from './features/privacy/retention/retention.server';
import type { JobHandlers } from './platform/queue.server';

/** Who does which work in the background. */
export const jobs: JobHandlers = {
  checkLinks: () => checkLinks(new Date()),
  checkLink: (payload) => checkLink(payload, new Date()),
  courseFinished: (payload) => awardCertificate(payload, new Date()),
  sendCertificateMail,
  sendCohortMessage,
  sendTeamInvitation: (payload) => sendTeamInvitation(payload, new Date()),
  sendTesterInvitation: (payload) => sendTesterInvitation(payload, new Date()),
  sendInvitation: (payload) => sendInvitation(payload, new Date()),
  countCohort: (payload) => countCohort(payload, new Date()),
  makeExport: (payload) => makeExport(payload, new Date()),
  removeExport,
  countFilms: (payload) => countFilms(payload, new Date()),
  countStops: (payload) => countStops(payload, new Date()),
  countQuestions: (payload) => countQuestions(payload, new Date()),
  refreshSummaries,
  deleteAccount: (payload) => deleteAccount(payload, new Date()),
  sendLeavingMail,
  keepPeriods: () => keepPeriods(new Date()),
  freezeMonths: () => freezeMonths(new Date()),
  remindLearners: () => remindLearners(new Date()),
  sendStudyReminder: (payload) => sendStudyReminder(payload, new Date()),
  refreshDeadlines: refreshDeadlinesJob,
  removeEmailChange,
  sendChangeMail: (payload) => sendChangeMail(payload, new Date()),
  sendNotice,
  sendRemarkMail,
  sendLinkMail: (payload) => sendLinkMail(payload, new Date()),
};
