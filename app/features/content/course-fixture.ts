import { locales, masterLocale } from '../../platform/locale';
import { compileCourse } from './files/course-files';
import { noteFollowing } from './upkeep/following';
import { listIds, writeLock } from './upkeep/lock';

/** A small course for tests: one published module with a lesson of four kinds, one draft. */
const neutral: Record<string, string> = {
  'course.yaml': 'id: small-course\nversion: 1\nlocales: [en, fr, de, it, es]\npassPercent: 70\nwatchedPercent: 90\nsessionMinutes: 30\nmodules: [first, second]\n',
  'sources.yaml': 'W1: { title: A book, author: An author, year: 1969 }\nW2: { title: A page, publisher: A city, url: "https://example.org/page", lang: fr, timeSensitive: true }\n',
  'glossary/terms.yaml': 'groups: [{ id: words, terms: [tokenism, co-design] }]\n',
  'modules/01-first/module.yaml': 'id: first\nversion: 1\nstatus: published\ncaseCity: zaragoza\n',
  'modules/01-first/facilitator.yaml': `questions: [{ id: q1, lessons: [read] }, { id: q2, lessons: [read, watch] }, { id: q3, lessons: [do] }]
exercise: { lessons: [do], steps: [s1, s2] }
parts: [{ id: open, in60: 10, in90: 15 }, { id: talk, in60: 50, in90: 60 }, { id: again, in90: 15 }]
`,
  'modules/01-first/lessons/01-read/lesson.yaml': 'id: read\nkind: reading\nminutes: 8\nsession: 1\nobjectives: [lo1-1]\nsources: [W2, W1]\n',
  'modules/01-first/lessons/02-watch/lesson.yaml': 'id: watch\nkind: video\nminutes: 7\nsession: 1\n',
  'modules/01-first/lessons/02-watch/film.yaml': 'id: watch\nkind: narrated\nslides: [{ id: s1, picture: street, sentences: 2 }]\n',
  'modules/01-first/lessons/03-do/lesson.yaml': 'id: do\nkind: activity\nminutes: 8\nsession: 1\ntool: wb-small\n',
  'modules/01-first/lessons/04-check/lesson.yaml': 'id: check\nkind: quiz\nminutes: 7\nsession: 1\n',
  'modules/01-first/lessons/04-check/quiz.yaml': `id: check
questions:
  - { id: q1, kind: single, objective: lo1-1, options: [a, b], key: b, lesson: read }
  - { id: q2, kind: truefalse, objective: lo1-1, options: ['true', 'false'], key: 'false' }
  - { id: q3, kind: ordering, objective: lo1-1, options: [y, x], key: [x, y], hints: [{ id: not-first, first: x }] }
  - { id: q4, kind: matching, objective: lo1-1, options: [a, b], targets: [m, n], key: { a: n, b: m } }
  - { id: q5, kind: multiple, objective: lo1-1, options: [a, b], key: [a] }
  - { id: q6, kind: numeric, objective: lo1-1, key: { value: 12, tolerance: 0.5 } }
  - { id: q7, kind: reflection, objective: lo1-1 }
`,
  'modules/02-second/module.yaml': 'id: second\nversion: 1\nstatus: draft\n',
  'modules/02-second/lessons/01-later/lesson.yaml': 'id: later\nkind: reading\nminutes: 30\nsession: 2\n',
  'workbook/wb-small.yaml': `id: wb-small
scales: { level: 3 }
groups:
  - id: city
    fields:
      - { id: city_name, kind: text, maxLength: 80, required: true }
      - { id: tier, kind: choice, options: [local, national] }
      - { id: level_now, kind: scale, scale: level }
      - { id: bodies, kind: repeat, min: 1, max: 3, fields: [{ id: name, kind: text, maxLength: 40 }] }
charts: [{ id: levels, kind: bars, fields: [level_now] }]
`,
};

/** Worded files by their path without language and ending; `¤` stands where each language says its own name. */
const worded: Record<string, string> = {
  'modules/01-first/module.md': '---\ntitle: ¤ First\nsummary: ¤ Short\n---\n\n{#aim aim}\n¤ aim\n\n{#lo1-1 objective}\n¤ explain\n',
  'modules/01-first/facilitator.yaml': `aim: ¤ aim
questions: { q1: { ask: ¤ one?, listen: ¤ hear one }, q2: { ask: ¤ two?, listen: ¤ hear two }, q3: { ask: ¤ three?, listen: ¤ hear three } }
exercise: { title: ¤ exercise, material: ¤ paper, steps: { s1: ¤ first, s2: ¤ second }, look: ¤ look }
parts: { open: { title: ¤ Open, task: ¤ greet }, talk: { title: ¤ Talk, task: ¤ ask, longer: ¤ ask more }, again: { title: ¤ Again, task: ¤ repeat } }
online: ¤ online
`,
  'modules/01-first/lessons/01-read/lesson.md': `---
title: ¤ Read
summary: ¤ Why
---

{#p01 monday}
¤ On Monday, [tokenism](term:tokenism) count.[^W1]

{#h01}
## ¤ Part

{#p02}
¤ See [the check](lesson:check), [later](lesson:later) and 1969.[^W2]

{#c01 case city=zaragoza}
¤ case
`,
  'modules/01-first/lessons/02-watch/lesson.md': '---\ntitle: ¤ Watch\n---\n\n{#p01}\n¤ watch\n',
  'modules/01-first/lessons/02-watch/narration.yaml': 'title: ¤ Film\nslides:\n  s1:\n    chapter: ¤ One\n    heading: ¤ Head\n    labels: { street: ¤ street }\n    describes: ¤ a street\n    say: [¤ one., ¤ two.]\n',
  'modules/01-first/lessons/03-do/lesson.md': '---\ntitle: ¤ Do\n---\n\n{#p01}\n¤ do\n',
  'modules/01-first/lessons/04-check/lesson.md': '---\ntitle: ¤ Check\n---\n\n{#p01}\n¤ check\n',
  'modules/01-first/lessons/04-check/quiz.yaml': `intro: ¤ intro
questions:
  q1:
    prompt: ¤ *which* [co-design](term:co-design)?
    options: { a: { text: ¤ A, feedback: ¤ secret-a }, b: { text: ¤ B, feedback: ¤ secret-b } }
  q2: { prompt: ¤ true?, options: { 'true': { text: ¤ yes, feedback: ¤ secret-true }, 'false': { text: ¤ no, feedback: ¤ secret-false } } }
  q3: { prompt: ¤ order, options: { x: { text: ¤ x }, y: { text: ¤ y } }, right: ¤ secret-right, hints: { not-first: ¤ secret-hint } }
  q4: { prompt: ¤ match, options: { a: { text: ¤ a, feedback: ¤ secret-4a }, b: { text: ¤ b, feedback: ¤ secret-4b } }, targets: { m: { text: ¤ m }, n: { text: ¤ n } }, wrong: ¤ secret-wrong }
  q5: { prompt: ¤ several, options: { a: { text: ¤ a, feedback: ¤ secret-5a }, b: { text: ¤ b, feedback: ¤ secret-5b } } }
  q6: { prompt: ¤ number, unit: ¤ hours, right: ¤ secret-number, low: ¤ secret-low, high: ¤ secret-high }
  q7: { prompt: ¤ think, hint: ¤ of somebody }
`,
  'modules/02-second/module.md': '---\ntitle: ¤ Second\n---\n',
  'modules/02-second/lessons/01-later/lesson.md': '---\ntitle: ¤ Later\n---\n',
  'workbook/wb-small.yaml': `title: ¤ Tool
intro: ¤ tool with [co-design](term:co-design)
groups: { city: { title: ¤ City } }
fields:
  city_name: { label: ¤ Name, hint: ¤ hint }
  tier: { label: ¤ Tier, options: { local: ¤ Local, national: ¤ National } }
  level_now: { label: ¤ Level }
  bodies: { label: ¤ Bodies, row: '¤ Body {{number}}' }
  bodies.name: { label: ¤ Its name }
scales: { level: [¤ none, ¤ some, ¤ all] }
charts: { levels: { title: ¤ Levels, caption: ¤ caption } }
`,
  'glossary/terms.yaml': 'terms:\n  tokenism: { term: ¤ tokenism, meaning: ¤ for show, forms: [tokenistic] }\n  co-design: { term: ¤ co-design, meaning: ¤ together }\n',
};

let kept: Map<string, string> | undefined;

function speak(): Map<string, string> {
  const files = new Map(Object.entries(neutral));
  for (const [path, text] of Object.entries(worded)) {
    const [base = '', ending = ''] = path.split(/\.(?=[a-z]+$)/);
    for (const locale of locales) files.set(`${base}.${locale}.${ending}`, text.replaceAll('¤', locale));
  }
  return files;
}

/** The small course, complete in five languages and locked; `changes` replace files, null removes one. */
export function smallCourse(changes: Record<string, string | null> = {}): Map<string, string> {
  const files = new Map((kept ??= complete(speak())));
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  return files;
}

function complete(files: Map<string, string>): Map<string, string> {
  const { records, course, markings } = compileCourse(files);
  for (const [path, text] of files) {
    const own = records.filter((record) => record.path === path && record.locale !== masterLocale);
    files.set(path, noteFollowing(text, own, 'all'));
  }
  if (course) files.set('ids.lock', writeLock('', listIds(course, markings)));
  return files;
}

/** A file of the small course with one passage replaced; throws when the passage is not there. */
export function changed(path: string, from: string, to: string): Record<string, string> {
  const text = smallCourse().get(path) ?? '';
  if (!text.includes(from)) throw new Error(`${path} does not hold "${from}"`);
  return { [path]: text.replace(from, to) };
}
