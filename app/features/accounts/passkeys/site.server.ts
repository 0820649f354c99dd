import { settings } from '../../../platform/settings.server';

const { origin, hostname } = new URL(settings.APP_URL);

/** Who asks for a passkey: browsers answer no other site, and an answer given to another is refused here. */
export const site = { origin, id: hostname, name: 'UNITES' };

/** How long a browser waits for a person, in milliseconds. */
export const waitMs = 5 * 60_000;

/** What reads passkeys; it takes most of a second to load and few processes ever need it at start. */
export const webauthn = () => import('@simplewebauthn/server');
