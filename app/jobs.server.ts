import { sendLinkMail } from './features/accounts/links.server';
import type { JobHandlers } from './platform/queue.server';

/** Who does which work in the background. */
export const jobs: JobHandlers = {
  sendLinkMail: (payload) => sendLinkMail(payload, new Date()),
};
