import { z } from 'zod';
import { locales } from '../../../platform/locale';
import { lessonKinds, moduleStatuses, pilotCities } from '../course';

export const id = z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'needs small letters, digits and hyphens only, such as what-co-design-is');
export const code = z.string().regex(/^[A-Z][A-Za-z0-9-]*$/, 'needs a source code such as W26');
export const words = z.string().trim().min(1, 'is empty: write the text or leave the line out');
export const httpAddress = z.url({ protocol: /^https?$/, error: 'needs a full address beginning with https://' });
export const languageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'needs a language code such as en');
export const day = z.iso.date('needs a day such as 2026-11-25, in quotes');
const positive = z.number().int().positive();
const translationState = z.enum(['machine', 'draft', 'reviewed']);
const fingerprintText = z.string().regex(/^[0-9a-f]{6}$/, 'is written by content:follow; do not type it');

/** Marks of one translated file: which English it follows and how far it has been read, piece by piece. */
export const following = {
  follows: z.record(z.string(), fingerprintText).optional(),
  states: z.record(z.string(), translationState).optional(),
};

/** Marks of a front matter: one for the whole of it. */
const frontFollowing = { follows: fingerprintText.optional(), state: translationState.optional() };

export const courseFile = z.strictObject({
  id,
  version: positive,
  locales: z.array(z.enum(locales)).min(1),
  passPercent: z.number().min(0).max(100),
  watchedPercent: z.number().min(0).max(100),
  sessionMinutes: positive,
  modules: z.array(id),
});

export const sourcesFile = z.record(
  code,
  z.strictObject({
    title: words,
    author: words.optional(),
    publisher: words.optional(),
    year: z.union([z.number().int().transform(String), words]).optional(),
    url: httpAddress.optional(),
    lang: languageCode.optional(),
    note: words.optional(),
    timeSensitive: z.boolean().optional(),
    checked: day.optional(),
  }),
);

export const termsFile = z.strictObject({
  groups: z.array(z.strictObject({ id, terms: z.array(id) })),
});

export const termsTextFile = z.strictObject({
  ...following,
  terms: z.record(id, z.strictObject({ term: words, meaning: words, forms: z.array(words).default([]) })),
});

export const moduleFile = z.strictObject({
  id,
  version: positive,
  status: z.enum(moduleStatuses),
  caseCity: z.enum(pilotCities).optional(),
});

export const lessonFile = z.strictObject({
  id,
  kind: z.enum(lessonKinds),
  minutes: positive,
  session: positive,
  objectives: z.array(id).default([]),
  sources: z.array(code).default([]),
  tool: id.optional(),
});

export const lessonFront = z.strictObject({ title: words, summary: words.optional(), ...frontFollowing });

const asked = { id, objective: id, lesson: id.optional() };
const options = z.array(id).min(2, 'needs two options at least');

const questionFile = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.enum(['single', 'truefalse']), options, key: id }),
  z.strictObject({ ...asked, kind: z.literal('multiple'), options, key: z.array(id).min(1) }),
  z.strictObject({
    ...asked,
    kind: z.literal('ordering'),
    options,
    key: z.array(id),
    hints: z
      .array(z.strictObject({ id, first: id.optional(), last: id.optional(), before: z.tuple([id, id]).optional() }))
      .default([]),
  }),
  z.strictObject({ ...asked, kind: z.literal('matching'), options, targets: z.array(id).min(2), key: z.record(id, id) }),
  z.strictObject({
    ...asked,
    kind: z.literal('numeric'),
    key: z.strictObject({ value: z.number(), tolerance: z.number().min(0).default(0) }),
  }),
  z.strictObject({ ...asked, kind: z.literal('reflection') }),
]);

export const quizFile = z.strictObject({ id, questions: z.array(questionFile).min(1) });

const optionText = z.strictObject({ text: words, feedback: words.optional() });

const questionText = z.strictObject({
  prompt: words,
  options: z.record(id, optionText).optional(),
  targets: z.record(id, z.strictObject({ text: words })).optional(),
  right: words.optional(),
  wrong: words.optional(),
  low: words.optional(),
  high: words.optional(),
  unit: words.optional(),
  hint: words.optional(),
  hints: z.record(id, words).optional(),
});

export const quizTextFile = z.strictObject({
  ...following,
  intro: words.optional(),
  questions: z.record(id, questionText),
});

const conditions = z.array(
  z
    .strictObject({ field: id, is: z.array(id).min(1).optional(), atLeast: z.number().optional(), atMost: z.number().optional(), filled: z.boolean().optional() })
    .refine(({ is, atLeast, atMost, filled }) => [is, atLeast, atMost, filled].some((part) => part !== undefined), 'needs is, atLeast, atMost or filled'),
);
const entrySource = z.strictObject({ tool: id, repeat: id, name: id });
const term = z.strictObject({ tool: id.optional(), repeat: id, if: conditions.optional(), multiply: z.array(id).min(1) });
const unit = z.literal('euro').optional();
const fieldBase = { id, required: z.boolean().default(false), requiredWhen: conditions.min(1).optional() };

const simpleFields = [
  z.strictObject({
    ...fieldBase,
    kind: z.enum(['text', 'longtext']),
    maxLength: positive,
    offer: z.strictObject({ tool: id, field: id }).optional(),
    proposeBy: id.optional(),
  }),
  z.strictObject({ ...fieldBase, kind: z.literal('list'), list: z.literal('countries') }),
  z.strictObject({ ...fieldBase, kind: z.enum(['choice', 'tags']), options }),
  z.strictObject({ ...fieldBase, kind: z.literal('scale'), scale: id }),
  z.strictObject({ ...fieldBase, kind: z.literal('month') }),
  z.strictObject({ ...fieldBase, kind: z.literal('number'), min: z.number(), max: z.number(), decimals: z.number().int().min(0).max(2).default(0), unit }),
  z.strictObject({ ...fieldBase, kind: z.literal('entries'), from: z.array(entrySource).min(1), many: z.boolean().default(false) }),
] as const;

const simpleField = z.discriminatedUnion('kind', simpleFields);

const repeatField = z
  .strictObject({
    ...fieldBase,
    kind: z.literal('repeat'),
    min: z.number().int().min(0).optional(),
    max: positive.max(99).optional(),
    rows: z.array(id).min(1).optional(),
    fields: z.array(simpleField).min(1),
  })
  .refine(({ max, rows }) => (max === undefined) !== (rows === undefined), 'needs either max or rows')
  .transform(({ rows, ...field }) => {
    const max = rows?.length ?? field.max ?? 1;
    return { ...field, ...(rows ? { rows } : {}), max, min: field.min ?? (rows ? max : 0) };
  });

const scale = z.union([z.number().int().min(2).transform((steps) => ({ from: 0, steps })), z.strictObject({ from: z.number().int(), steps: z.number().int().min(2) })]);

const chartFile = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.enum(['bars', 'chain']), fields: z.array(z.string()).min(1) }),
  z.strictObject({ id, kind: z.literal('map'), repeat: id, name: id, across: id, up: id, size: id, lift: conditions.min(1).optional() }),
  z.strictObject({ id, kind: z.literal('timeline'), repeat: id, name: id.optional(), from: id, to: id, mark: id.optional() }),
  z.strictObject({ id, kind: z.literal('change'), repeats: z.array(id).min(1), from: id, to: id }),
]);

const resultFile = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('total'), of: z.array(term).min(1), unit }),
  z.strictObject({ id, kind: z.literal('share'), part: z.array(term).min(1), whole: z.array(term).min(1) }),
  z.strictObject({ id, kind: z.literal('rows'), of: term, mark: z.number() }),
]);

const rowsNoted = { repeat: id, rows: z.array(id).optional(), if: conditions.default([]) };
const noteFile = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('count'), ...rowsNoted, atLeast: positive }),
  z.strictObject({ id, kind: z.literal('distinct'), repeat: id, field: id, atLeast: positive }),
  z.strictObject({ id, kind: z.literal('none'), ...rowsNoted }),
  z.strictObject({ id, kind: z.literal('chosen'), of: entrySource, if: conditions.default([]), by: fieldPathText() }),
  z.strictObject({ id, kind: z.literal('result'), result: id, atLeast: z.number() }),
]);

const ownPage = z.strictObject({ path: z.string().regex(/^[a-z]+(?:\/[a-z]+)*$/, 'needs an address such as charter/assessment'), beside: z.array(id).default([]) });

/** A filled example: values by field, and rows (stages.define) with the values of theirs. */
const sampleFile = z.record(z.string().regex(/^[a-z0-9_-]+(\.[a-z0-9_-]+)?$/), z.union([words, z.record(id, words)])).default({});

export const toolFile = z.strictObject({
  id,
  page: ownPage.optional(),
  scales: z.record(id, scale).default({}),
  groups: z.array(z.strictObject({ id, fields: z.array(z.discriminatedUnion('kind', [...simpleFields, repeatField])).min(1) })).min(1),
  charts: z.array(chartFile).default([]),
  results: z.array(resultFile).default([]),
  notes: z.array(noteFile).default([]),
  sample: sampleFile,
});

/** A field of a tool by its path without rows. */
export function fieldPathText() {
  return z.string().regex(/^[a-z0-9_-]+(\.[a-z0-9_-]+)?$/, 'needs a field name such as city_name or processes.name');
}

export const toolTextFile = z.strictObject({
  ...following,
  title: words,
  intro: words.optional(),
  groups: z.record(id, z.strictObject({ title: words, intro: words.optional() })).default({}),
  fields: z.record(
    fieldPathText(),
    z.strictObject({
      label: words,
      hint: words.optional(),
      example: words.optional(),
      row: words.optional(),
      options: z.record(id, words).optional(),
      rows: z.record(id, words).optional(),
      proposals: z.record(id, words).optional(),
    }),
  ),
  scales: z.record(id, z.array(words)).default({}),
  charts: z.record(id, z.strictObject({ title: words, caption: words.optional() })).default({}),
  results: z.record(id, z.strictObject({ label: words, hint: words.optional() })).default({}),
  notes: z.record(id, words).default({}),
  sample: sampleFile,
});

const slides = z.array(z.strictObject({ id, picture: id, sentences: positive }));
const filmSources = z.partialRecord(
  z.enum(locales),
  z.strictObject({ url: words, type: words, download: words.optional(), captions: z.partialRecord(z.enum(locales), words).default({}) }),
);

export const filmFile = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('narrated'), sources: filmSources.default({}), slides: slides.min(1) }),
  z.strictObject({ id, kind: z.enum(['file', 'embed']), poster: words.optional(), sources: filmSources, slides: slides.default([]) }),
]);

export const narrationFile = z.strictObject({
  ...following,
  title: words,
  slides: z.record(
    id,
    z.strictObject({
      chapter: words,
      heading: words,
      labels: z.record(z.string(), words).default({}),
      describes: words,
      say: z.array(words).min(1),
    }),
  ),
});

const lessonIds = z.array(id).min(1, 'needs a lesson at least');

export const facilitatorFile = z.strictObject({
  questions: z.array(z.strictObject({ id, lessons: lessonIds })).length(3, 'needs exactly three questions'),
  exercise: z.strictObject({ lessons: lessonIds, steps: z.array(id).min(2, 'needs two steps at least') }),
  parts: z.array(z.strictObject({ id, in60: positive.optional(), in90: positive })).min(1),
});

export const facilitatorTextFile = z.strictObject({
  ...following,
  aim: words,
  questions: z.record(id, z.strictObject({ ask: words, listen: words })),
  exercise: z.strictObject({ title: words, material: words, steps: z.record(id, words), look: words }),
  parts: z.record(id, z.strictObject({ title: words, task: words, longer: words.optional() })),
  online: words,
});
