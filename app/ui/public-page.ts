/** The handle of a page that everybody may find: search engines are shown it, in five languages. All others ask to be left out. */
export const publicPage = { isPublic: true } as const;

interface Match {
  handle?: unknown;
  data?: unknown;
}

/** Whether what is rendered is a public page; false for one that could not be made, whose place holds a refusal. */
export function isPublicPage(matches: readonly Match[]): boolean {
  return matches.some(({ handle, data }) => data !== undefined && typeof handle === 'object' && handle !== null && 'isPublic' in handle);
}
