import { z } from 'zod';
import { pilotCities } from '../course';
import { fieldPathText, following, id, words } from '../files/schemas';

const aim = z.strictObject({
  id,
  cities: z.array(z.enum(pilotCities)).default([]),
  first: z.array(id).min(1),
  /** by tool: the fields that have an example of their own */
  tools: z.record(id, z.array(fieldPathText())).default({}),
});

export const aimsFile = z.strictObject({ aims: z.array(aim) });

export const aimsTextFile = z.strictObject({
  ...following,
  aims: z.record(
    id,
    z.strictObject({
      title: words,
      text: words,
      modules: z.record(id, words).default({}),
      tools: z.record(id, z.strictObject({ prompt: words, examples: z.record(fieldPathText(), words).default({}) })).default({}),
    }),
  ),
});
