const dayMs = 86_400_000;

/** How long things are kept, in days. The page, the privacy statement and the daily job read them here and nowhere else. */
export const periods = {
  /** what a guest did, since they were last here */
  guestDays: 365,
  /** an account, since it was last used */
  accountDays: 730,
  /** how long before that its owner is told */
  warningDays: 30,
  /** how long somebody may change their mind */
  mindDays: 14,
  /** who looked at what */
  lookDays: 730,
  /** mails that an installation without mail server keeps to be read */
  outboxDays: 30,
  /** an invitation into a city team or to try modules, whatever became of it */
  teamInvitationDays: 30,
  /** the note that a file was made; the file itself lies a day */
  exportDays: 30,
  /** on which days a reminder of the study plan was sent */
  reminderDays: 60,
  /** work that was given up, with what it was about */
  failedJobDays: 30,
} as const;

export type Period = keyof typeof periods;

/** The moment a period before another: what is older is over. */
export function before(now: Date, period: Period): Date {
  return new Date(now.getTime() - periods[period] * dayMs);
}

/** The moment a period after another. */
export function after(now: Date, period: Period): Date {
  return new Date(now.getTime() + periods[period] * dayMs);
}
