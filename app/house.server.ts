import { resolveActor } from './features/accounts/actor.server';
import { guestCookie } from './features/accounts/guest.server';
import { log } from './platform/log.server';
import { settings } from './platform/settings.server';
import { splitTemplate } from './platform/template';
import { fillHoles, isDocument, namesLearner } from './slots.server';

/**
 * What the server in front needs of the product. It goes through the build, so that the database,
 * the content and the caches exist once in the process.
 */
export const house = { settings, log, resolveActor, guestCookie, splitTemplate, fillHoles, isDocument, namesLearner };

export type House = typeof house;
