import { z } from 'zod';
import { locales } from '../../../platform/locale';
import { day, following, httpAddress, id, languageCode, words } from '../files/schemas';
import { resourceProjects, resourceTopics, resourceTypes } from './library';

const resource = z.strictObject({
  id,
  project: z.enum(resourceProjects),
  type: z.enum(resourceTypes),
  titles: z.partialRecord(z.enum(locales), words),
  year: z.string().regex(/^\d{4}$/, 'needs a year in quotes').optional(),
  languages: z.array(languageCode).min(1).nullable(),
  topics: z.array(z.enum(resourceTopics)).min(1),
  modules: z.union([z.literal('all'), z.array(id).min(1)]),
  link: z.strictObject({ url: httpAddress, checked: day.optional(), gone: z.boolean().optional() }).nullable(),
});

export const resourcesFile = z.strictObject({ resources: z.array(resource) });

export const resourcesTextFile = z.strictObject({
  ...following,
  resources: z.record(id, z.strictObject({ gloss: words.optional(), summary: words.optional(), remark: words.optional() })),
});
