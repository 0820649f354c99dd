import { z } from 'zod';
import { pilotCities } from '../course';
import { code, day, following, id, languageCode, words } from '../files/schemas';
import { cityThemes } from './cities';

const city = z.strictObject({
  id: z.enum(pilotCities),
  country: z.string().regex(/^[A-Z]{2}$/, 'needs a country code such as GR'),
  at: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]),
  label: z.enum(['before', 'after']),
  sources: z.array(code).min(1),
  confirmed: day.optional(),
  shows: z.partialRecord(z.enum(cityThemes), z.enum(['is', 'planned'])),
  instruments: z.array(z.strictObject({ id, name: words.optional(), lang: languageCode.optional() })).min(1),
});

export const citiesFile = z.strictObject({
  cities: z.array(city),
  partners: z.array(z.strictObject({ id, name: words })),
});

export const citiesTextFile = z.strictObject({
  ...following,
  cities: z.record(
    id,
    z.strictObject({
      aim: words,
      value: words,
      instruments: z.record(id, z.strictObject({ title: words.optional(), text: words })),
    }),
  ),
  partners: z.record(id, words),
});
