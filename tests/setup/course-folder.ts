import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { smallCourse } from '../../app/features/content/course-fixture';
import { inject } from 'vitest';
import { locales } from '../../app/platform/locale';

/** The address of the discussion in the small course. */
export const discussionPath = 'course/first/talk';

/** The small course with one more lesson, a discussion of four of the reading's minutes. */
function withDiscussion(): Map<string, string> {
  const read = 'modules/01-first/lessons/01-read/lesson.yaml';
  const folder = 'modules/01-first/lessons/05-talk';
  const shorter = (smallCourse().get(read) ?? '').replace('minutes: 8', 'minutes: 4');
  const words = locales.map((locale) => [`${folder}/lesson.${locale}.md`, `---\ntitle: ${locale} Talk\n---\n\n{#p01}\n${locale} who is missing?\n`]);
  return smallCourse({ [read]: shorter, [`${folder}/lesson.yaml`]: 'id: talk\nkind: discussion\nminutes: 4\nsession: 1\n', ...Object.fromEntries(words) });
}

/** A folder in which the built server finds a small course with an open discussion. */
export function discussionFolder(): string {
  const folder = mkdtempSync(path.join(inject('place').folder, 'course-'));
  for (const name of ['build', 'prisma']) symlinkSync(path.resolve(name), path.join(folder, name));
  for (const [name, text] of withDiscussion()) {
    const file = path.join(folder, 'content', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
