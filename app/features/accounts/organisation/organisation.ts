import { z } from 'zod';
import { locales } from '../../../platform/locale';

/** Why a sign-in by an organisation did not lead in; each has a sentence in `security.json`. */
export const organisationRefusals = ['denied', 'over', 'unreachable', 'wrong', 'address-unverified', 'account-unverified', 'linked-otherwise', 'too-many'] as const;
export type OrganisationRefusal = (typeof organisationRefusals)[number];

/** Reads why a sign-in did not lead in, as an address says it; null when it says nothing of the kind. */
export function readRefusal(text: string | null): OrganisationRefusal | null {
  return organisationRefusals.find((refusal) => refusal === text) ?? null;
}

/** A sign-in that began here and is with the organisation; it travels sealed in a cookie. */
export const begunSignIn = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), locale: z.enum(locales), to: z.string().optional(), begunAtMs: z.number() });
export type BegunSignIn = z.infer<typeof begunSignIn>;

const text = z.string().trim().max(254).optional().catch(undefined);

/** What an organisation says of a person. */
export const identity = z.object({
  sub: z.string().min(1).max(255),
  email: text.transform((email) => email?.toLowerCase()).pipe(z.email().optional().catch(undefined)),
  // Some send it as a word.
  email_verified: z.union([z.literal(true), z.literal('true').transform(() => true as const)]).optional().catch(undefined),
  name: text,
});
export type Identity = z.infer<typeof identity>;
