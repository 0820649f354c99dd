import { z } from 'zod';
import { name } from '../accounts';

/** A passkey as its owner sees it. */
export interface ShownPasskey {
  id: string;
  name: string;
  /** ISO */
  createdAt: string;
  /** ISO; null when it was never used */
  usedAt: string | null;
}

/** Why a passkey was not taken; each has a sentence in `security.json`. */
export type PasskeyRefusal = 'passkey-missing' | 'passkey-wrong' | 'passkey-known' | 'passkeys-many';

/** How many passkeys somebody may have. */
export const maxPasskeys = 20;

const base64url = z.string().regex(/^[\w-]+$/).max(20_000);
const credential = { id: base64url.max(1400), rawId: base64url.max(1400), type: z.literal('public-key'), clientExtensionResults: z.looseObject({}).default({}) };

/** What a browser answers when it made a passkey. */
const madeAnswer = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url, transports: z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(10).default([]) }),
});
export type MadeAnswer = z.infer<typeof madeAnswer>;

/** What a browser answers when a passkey was used. */
const usedAnswer = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url, userHandle: base64url.nullish().transform((handle) => handle ?? undefined) }),
});
export type UsedAnswer = z.infer<typeof usedAnswer>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads what a browser answered when it made a passkey; null when it is nothing of the kind. */
export function readMade(text: string): MadeAnswer | null {
  return madeAnswer.safeParse(parse(text)).data ?? null;
}

/** Reads what a browser answered when a passkey was used; null when it is nothing of the kind. */
export function readUsed(text: string): UsedAnswer | null {
  return usedAnswer.safeParse(parse(text)).data ?? null;
}

const clientData = z.object({ challenge: base64url.max(200) });

/** The challenge that a browser says it answered; null when it says none. */
export function challengeOf({ response }: { response: { clientDataJSON: string } }): string | null {
  return clientData.safeParse(parse(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'))).data?.challenge ?? null;
}

/** The browser's answer stands in a hidden field, empty where no script ran. */
const answer = z.string().max(40_000).default('').catch('');
/** The page to come back to; checked where it is used. */
const to = z.string().max(500).optional().catch(undefined);

export const newPasskeyForm = z.object({ name, answer });
export const passkeyNameForm = z.object({ name });
export const passkeySignInForm = z.object({ answer, to });
