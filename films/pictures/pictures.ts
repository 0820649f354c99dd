import { evaluatingWithParticipants } from './evaluating-with-participants/pictures';
import { fourRolesOfTheCity } from './four-roles-of-the-city/pictures';
import { fromDiscoverToDeliver } from './from-discover-to-deliver/pictures';
import { integrationHappensInCities } from './integration-happens-in-cities/pictures';
import { makingItHappenTogether } from './making-it-happen-together/pictures';
import { outreachBeyondTheUsualVoices } from './outreach-beyond-the-usual-voices/pictures';
import type { Drawing } from './picture';
import { trailer } from './trailer/pictures';
import { wholeOfSocietyMap } from './whole-of-society-map/pictures';

/** Every picture a film.yaml may name. Each film's folder lists its own; another film may show it too. */
export const pictures: Record<string, Drawing | undefined> = {
  ...trailer,
  ...integrationHappensInCities,
  ...fourRolesOfTheCity,
  ...wholeOfSocietyMap,
  ...outreachBeyondTheUsualVoices,
  ...fromDiscoverToDeliver,
  ...makingItHappenTogether,
  ...evaluatingWithParticipants,
};
