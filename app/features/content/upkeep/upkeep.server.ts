import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { masterLocale } from '../../../platform/locale';
import { noteFollowing, type Reach } from './following';
import { readCourse, readFiles } from '../load.server';
import { listIds, writeLock } from './lock';

/** Notes in translated files that they follow today's English; returns the files that changed, by their path below the folder. */
export function followEnglish(directory: string, wanted: readonly string[]): string[] {
  const { records } = readCourse(directory);
  const reach: Reach = wanted.length ? 'all' : 'unrecorded';
  const translated = [...new Set(records.filter((record) => record.locale !== masterLocale).map((record) => record.path))];
  const unknown = wanted.filter((file) => !translated.includes(file));
  if (unknown.length) throw new Error(`These are no translated files of the course: ${unknown.join(', ')}`);
  return translated.filter((file) => (wanted.length ? wanted.includes(file) : true)).filter((file) => {
    const own = records.filter((record) => record.path === file);
    if (own.every((record) => record.state === 'missing' || (reach === 'unrecorded' && record.follows !== undefined))) return false;
    const name = path.join(directory, file);
    const text = readFileSync(name, 'utf8');
    const noted = noteFollowing(text, own, reach);
    if (noted === text) return false;
    writeFileSync(name, noted);
    return true;
  });
}

/** Adds all published ids to `ids.lock`; returns how many were new. */
export function lockIds(directory: string): number {
  const { course, markings } = readCourse(directory);
  if (!course) throw new Error('course.yaml cannot be read: run content:check.');
  const before = readFiles(directory).get('ids.lock') ?? '';
  const after = writeLock(before, listIds(course, markings));
  writeFileSync(path.join(directory, 'ids.lock'), after);
  return countLines(after) - countLines(before);
}

function countLines(text: string): number {
  return text.split('\n').filter((line) => line.trim() && !line.startsWith('#')).length;
}
