/** A path as a log may hold it: a part that looks like a token (24 or more letters and digits) is left out. */
export function loggedPath(path: string): string {
  return path.replace(/(?<=\/)[0-9A-Za-z]{24,}(?=[/.]|$)/g, '…');
}
