import { knockers } from './doors-world';

/**
 * What somebody is answered: `ok` with a page or a file, `to` by being sent on after the deed or past it, `in` by being sent
 * to sign in, `no` refused (403), `none` as if nothing were there (404), `bad` with the form and what is wrong (400),
 * `clash` that it does not fit what is there (409), `gone` that it is over (410).
 */
export type Answer = 'ok' | 'to' | 'in' | 'no' | 'none' | 'bad' | 'clash' | 'gone';

export interface Row {
  method: 'GET' | 'POST';
  /** its id in app/routes.ts */
  door: string;
  /** an address of it; places in braces are those of the world */
  path: string;
  /** one for each of those who knock, in their order */
  answers: readonly string[];
}

/** A row of the table: door, an address, and what each of those who knock is answered. */
export function row(name: `${Row['method']} ${string}`, path: string, answers: string): Row {
  const [method, door] = name.split(' ') as [Row['method'], string];
  return { method, door, path, answers: answers.split(' ') };
}

/** The same for all who knock. */
export const all = (answer: Answer) => knockers.map(() => answer).join(' ');
