import { z } from 'zod';
import { locales, type Locale } from '../../platform/locale';
import { pilotCities } from '../content/course';

export type PilotCity = (typeof pilotCities)[number];

/** What testers are in their city; each has a word in `pilots.json`. */
export const testerFunctions = ['practitioner', 'coordinator', 'migrant-organisation', 'partner', 'communication'] as const;
export type TesterFunction = (typeof testerFunctions)[number];

/** Somebody who tries modules for a city before they are published. */
export interface Tester {
  id: string;
  userId: string;
  cityId: PilotCity;
  /** the languages in which they try modules */
  locales: Locale[];
  function: TesterFunction;
}

/** What is wrong with a field of the form; each code has a sentence in `pilots.json`. */
export type TesterFault = 'email-missing' | 'city-missing' | 'function-missing' | 'locales-missing';
export type TesterFaults = Readonly<Record<string, TesterFault>>;

/** The form as it was typed. */
export interface TypedTester {
  email: string;
  city: string;
  function: string;
  locales: string[];
}

export const noTester: TypedTester = { email: '', city: '', function: '', locales: [] };

const fault = (code: TesterFault) => ({ error: code });
const shape = z.object({
  email: z.string().trim().regex(/^\S+@\S+$/, fault('email-missing')),
  city: z.enum(pilotCities, fault('city-missing')),
  function: z.enum(testerFunctions, fault('function-missing')),
  locales: z.array(z.enum(locales, fault('locales-missing'))).min(1, fault('locales-missing')),
});
export type TesterInput = z.infer<typeof shape>;

/** What was typed into the form that names a tester. */
export function typedTester(form: FormData): TypedTester {
  const textOf = (name: string) => String(form.get(name) ?? '').slice(0, 254);
  return { email: textOf('email'), city: textOf('city'), function: textOf('function'), locales: form.getAll('locales').slice(0, locales.length).map(String) };
}

/** Who is to be named, or what is wrong with the fields. */
export function readTester(typed: TypedTester): { input: TesterInput } | { faults: TesterFaults } {
  const read = shape.safeParse(typed);
  if (read.success) return { input: read.data };
  return { faults: Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message as TesterFault])) };
}

/** A tester as the row holds them. */
export interface TesterRow {
  id: string;
  userId: string;
  cityId: string;
  locales: string;
  function: string;
}

/** Reads a row; it was written by this program. */
export function readTesterRow({ id, userId, cityId, locales: languages, function: what }: TesterRow): Tester {
  return { id, userId, cityId: cityId as PilotCity, locales: JSON.parse(languages) as Locale[], function: what as TesterFunction };
}
