import { AsyncLocalStorage } from 'node:async_hooks';
import type { Course } from '../course';

const views = new AsyncLocalStorage<Course>();

/** The course that the present request is to see in place of what everybody sees; null for all but those who try a pilot. */
export function currentView(): Course | null {
  return views.getStore() ?? null;
}

/** Runs something, and all that it starts, with another course than the published one. */
export function inView<T>(course: Course, run: () => T): T {
  return views.run(course, run);
}

/** Runs something with the published course, whoever asks: for what is counted. */
export function outsideViews<T>(run: () => T): T {
  return views.exit(run);
}
