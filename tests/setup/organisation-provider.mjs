/** An organisation with a real OpenID Connect provider on this machine, for tests: whoever it is told to be signs in at once. */
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/**
 * @typedef {{ sub: string, email?: string, email_verified?: boolean, name?: string }} Person
 * @typedef {{ issuer: string, become: (person: Person | null) => void, close: () => Promise<void> }} Organisation
 */

/**
 * Starts the provider. `become` says who signs in from then on; with nobody, the sign-in is refused.
 * @param {{ clientId: string, clientSecret: string, returnUrl: string, port?: number }} client
 * @returns {Promise<Organisation>}
 */
export async function startOrganisation({ clientId, clientSecret, returnUrl, port = 0 }) {
  const server = createServer();
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const issuer = `http://127.0.0.1:${/** @type {{ port: number }} */ (server.address()).port}`;
  /** @type {Map<string, Person>} */
  const people = new Map();
  /** @type {Person | null} */
  let present = null;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [returnUrl] }],
    jwks: { keys: [{ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), use: 'sig' }] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    cookies: { keys: ['only-for-tests'] },
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, accountId) => ({ accountId, claims: () => people.get(accountId) ?? { sub: accountId } }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const result = present ? { login: { accountId: present.sub } } : { error: 'access_denied', error_description: 'refused' };
    return void provider.interactionFinished(request, response, result);
  });
  return {
    issuer,
    become(person) {
      present = person;
      if (person) people.set(person.sub, person);
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
