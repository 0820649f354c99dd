/** What server and worker say to each other about copies of pages that a device keeps. */
export const copyHeaders = {
  /** in every answer: whose page it is, or `nobody` where no cookie names a learner */
  learner: 'X-Learner',
  /** in an answer that a device may keep; every other page is not kept */
  keep: 'X-Keep',
  /** in a request for a page to be kept: without what other people wrote */
  copy: 'X-Copy',
} as const;

/** The learner of a page that was made for nobody known. */
export const nobody = 'nobody';
