import { z } from 'zod';
import { locales, type Locale } from '../../../platform/locale';
import { viewedRoles, type ViewedRole } from '../../accounts/roles/viewing';
import { pilotCities } from '../../content/course';
import type { PilotCity } from '../tester';

/** A view ends by itself after this many minutes. */
export const viewingMinutes = 15;
export const maxReason = 300;
/** As many views stand on the page of the record. */
export const recordLength = 200;

/** As whom somebody looks at the course, and until when. */
export interface ViewingSign {
  id: string;
  role: ViewedRole;
  cityId: PilotCity | null;
  locales: Locale[];
  /** an ISO moment */
  endsAt: string;
}

/** What is wrong with a field of the form; each code has a sentence in `viewing.json`. */
export type ViewingFault = 'role-missing' | 'city-missing' | 'locales-missing' | 'reason-missing' | 'reason-long';
export type ViewingFaults = Readonly<Record<string, ViewingFault>>;

/** The form as it was typed. */
export interface TypedViewing {
  role: string;
  city: string;
  locales: string[];
  reason: string;
}

export const noViewing: TypedViewing = { role: '', city: '', locales: [], reason: '' };

const fault = (code: ViewingFault) => ({ error: code });
const reason = z.string().trim().min(1, fault('reason-missing')).max(maxReason, fault('reason-long'));
const asTester = z.object({ role: z.literal('tester'), city: z.enum(pilotCities, fault('city-missing')), locales: z.array(z.enum(locales)).min(1, fault('locales-missing')), reason });
const asOther = z.object({ role: z.enum(viewedRoles, fault('role-missing')), reason }).transform((read) => ({ ...read, city: null, locales: [] as Locale[] }));
export type ViewingInput = z.infer<typeof asTester> | z.infer<typeof asOther>;

/** What was typed into the form that begins a view. */
export function typedViewing(form: FormData): TypedViewing {
  const textOf = (name: string) => String(form.get(name) ?? '').slice(0, 2 * maxReason);
  return { role: textOf('role'), city: textOf('city'), locales: form.getAll('locales').slice(0, locales.length).map(String), reason: textOf('reason') };
}

/** As whom somebody wants to look and why, or what is wrong with the fields. */
export function readViewing(typed: TypedViewing): { input: ViewingInput } | { faults: ViewingFaults } {
  const read = typed.role === 'tester' ? asTester.safeParse(typed) : asOther.safeParse(typed);
  if (read.success) return { input: read.data };
  return { faults: Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message as ViewingFault])) };
}

/** `on` while somebody looks as another role; `over` when that ended by itself and their browser does not know yet. */
export type ViewingState = 'on' | 'over';

/** How a request goes on: as whoever sends it, as the role, not at all because it would write, or to the page of the view. */
export type ViewingStep = 'own' | 'viewed' | 'refused' | 'hub';

const hub = /^\/\w\w\/pilots\/view$/;
const ending = /^\/\w\w\/pilots\/view\/end$/;
/** What is about one's own account and data is nobody's in a role. */
const ownPages = /^\/\w\w\/(account|sign-in|sign-up|sign-out)(\/|$)/;

/** The one place that decides what somebody may who looks as another role: to read, and to end it. */
export function viewingStep(state: ViewingState, { method, path }: { method: string; path: string }): ViewingStep {
  if (method === 'POST' && ending.test(path)) return 'own';
  // The outbox learns there, entry by entry, that nothing is taken.
  if (path === '/progress') return state === 'on' ? 'viewed' : 'own';
  if (method !== 'GET' && method !== 'HEAD') return 'refused';
  return state === 'on' ? pageStep(path) : 'own';
}

function pageStep(path: string): ViewingStep {
  if (hub.test(path) || ending.test(path)) return 'own';
  return ownPages.test(path) ? 'hub' : 'viewed';
}
