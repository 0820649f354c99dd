import { confirmApp, beginApp, findAppSetup } from './authenticator.server';
import { findNewCodes } from './recovery-codes.server';
import { codeAt, counterAt } from './totp';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator app does with a key that was typed into it. */
export function appWith(key: string): (now: Date) => string {
  const bits = [...key.replaceAll(' ', '')].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return (now) => codeAt(Uint8Array.from(bytes), counterAt(now));
}

/** An authenticator app set up a while before `now`, so that its present code was not taken yet. */
export async function setUpApp(userId: string, now: Date): Promise<{ app: (at: Date) => string; codes: string[] }> {
  const before = new Date(now.getTime() - 120_000);
  await beginApp(userId);
  const setup = await findAppSetup(userId, 'ada@city.example');
  const app = appWith(setup?.key ?? '');
  const answer = await confirmApp(userId, app(before), before);
  if ('refused' in answer) throw new Error('The app was not set up.');
  return { app, codes: (await findNewCodes(userId, before)) ?? [] };
}
