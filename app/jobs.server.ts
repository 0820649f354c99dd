import { sendLinkMail } from './features/accounts/links.server';
import { sendInvitation } from './features/cohorts/invitations/invitations.server';
import type { JobHandlers } from './platform/queue.server';

/** Who does which work in the background. */
export const jobs: JobHandlers = {
  sendInvitation: (payload) => sendInvitation(payload, new Date()),
  sendLinkMail: (payload) => sendLinkMail(payload, new Date()),
};
