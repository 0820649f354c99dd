import type { Configuration } from 'openid-client';
import { log } from '../../../platform/log.server';
import { settings } from '../../../platform/settings.server';
import { identity, type BegunSignIn, type Identity, type OrganisationRefusal } from './organisation';

/** Loaded when somebody first signs in this way. */
const openid = () => import('openid-client');

const timeoutSeconds = 8;
const scope = 'openid email profile';

/** How this installation knows an organisation; null where none is set. */
function organisation() {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = settings;
  return issuer && clientId && clientSecret && name ? { issuer, clientId, clientSecret, name } : null;
}

/** What the organisation is called whose people sign in with its own account; null where none is set. */
export function organisationName(): string | null {
  return organisation()?.name ?? null;
}

/** The name under which accounts are linked: an organisation set later knows other people. */
export function providerId(): string {
  return `oidc ${organisation()?.issuer ?? ''}`;
}

/** Where the organisation sends people back to; it must be told of this address. */
function returnUrl(): string {
  return `${settings.APP_URL.replace(/\/$/, '')}/sign-in/organisation/back`;
}

let known: { issuer: string; configuration: Promise<Configuration> } | null = null;

async function discover({ issuer, clientId, clientSecret }: NonNullable<ReturnType<typeof organisation>>): Promise<Configuration> {
  const { discovery, ClientSecretBasic, allowInsecureRequests, enableNonRepudiationChecks } = await openid();
  // Without https only on this machine, for trying and for tests; the settings see to that.
  const execute = issuer.startsWith('http:') ? [allowInsecureRequests, enableNonRepudiationChecks] : [enableNonRepudiationChecks];
  return discovery(new URL(issuer), clientId, clientSecret, ClientSecretBasic(clientSecret), { execute, timeout: timeoutSeconds });
}

/** What the organisation says about itself, asked once; asked again after it could not be had. */
async function configurationOf(given: NonNullable<ReturnType<typeof organisation>>): Promise<Configuration> {
  if (known?.issuer !== given.issuer) known = { issuer: given.issuer, configuration: discover(given) };
  const asked = known;
  return asked.configuration.catch((error: unknown) => {
    if (known === asked) known = null;
    throw error;
  });
}

/** Begins a sign-in with the organisation: where to send the browser, and what to remember until it comes back. */
export async function beginSignIn(given: Pick<BegunSignIn, 'locale' | 'to'>, now: Date): Promise<{ url: string; begun: BegunSignIn } | { refused: 'unreachable' }> {
  const set = organisation();
  if (!set) return { refused: 'unreachable' };
  try {
    const configuration = await configurationOf(set);
    const { randomState, randomNonce, randomPKCECodeVerifier, calculatePKCECodeChallenge, buildAuthorizationUrl } = await openid();
    const begun = { ...given, state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), begunAtMs: now.getTime() };
    const challenge = await calculatePKCECodeChallenge(begun.verifier);
    const asked = { redirect_uri: returnUrl(), scope, state: begun.state, nonce: begun.nonce, code_challenge: challenge, code_challenge_method: 'S256', ui_locales: given.locale };
    return { url: buildAuthorizationUrl(configuration, asked).href, begun };
  } catch (error) {
    log.warn({ err: error }, 'the organisation cannot be reached');
    return { refused: 'unreachable' };
  }
}

/** Says why an answer was not taken, by what the library throws. */
function refusalOf(error: unknown): OrganisationRefusal {
  const { name, error: said, cause } = error as { name?: string; error?: string; cause?: { name?: string; code?: string } };
  if (name === 'AuthorizationResponseError') return said === 'access_denied' ? 'denied' : 'wrong';
  const isNetwork = name === 'TypeError' || name === 'TimeoutError' || cause?.name === 'TimeoutError' || cause?.code === 'ECONNREFUSED';
  return isNetwork ? 'unreachable' : 'wrong';
}

/**
 * Takes what the organisation answered: its code is exchanged, and the token's signature, issuer, audience, time and nonce are
 * compared. `search` is the query that the browser came back with.
 */
export async function readIdentity(begun: BegunSignIn, search: string): Promise<Identity | { refused: OrganisationRefusal }> {
  const set = organisation();
  if (!set) return { refused: 'over' };
  // An answer to another sign-in, perhaps somebody else's: it is not even asked what it is worth.
  if (new URLSearchParams(search).get('state') !== begun.state) return { refused: 'over' };
  try {
    const configuration = await configurationOf(set);
    const { authorizationCodeGrant, fetchUserInfo } = await openid();
    const checks = { pkceCodeVerifier: begun.verifier, expectedState: begun.state, expectedNonce: begun.nonce, idTokenExpected: true };
    const tokens = await authorizationCodeGrant(configuration, new URL(`${returnUrl()}${search}`), checks);
    const claims = tokens.claims();
    if (!claims) return { refused: 'wrong' };
    // Many keep the address out of the token and give it where it is asked for.
    const told = claims.email === undefined ? await fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims;
    return identity.safeParse(told).data ?? { refused: 'wrong' };
  } catch (error) {
    const refused = refusalOf(error);
    log.warn({ err: error, refused }, 'a sign-in by the organisation was refused');
    return { refused };
  }
}
