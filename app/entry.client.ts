import { forgetAtSignOut } from './features/pilots/remarks/forgetting.client';

/**
 * Pages are documents: nothing is hydrated. Elements that ask for more than HTML name their
 * island, and only then is its code fetched.
 */
const islands: Record<string, () => Promise<{ enhance(element: HTMLElement): void }>> = {
  terms: () => import('./features/content/terms.client'),
  learning: () => import('./features/learning/learning.client'),
  quiz: () => import('./features/quizzes/quiz.client'),
  tool: () => import('./features/workbook/tool.client'),
  note: () => import('./features/discussions/note.client'),
  post: () => import('./features/discussions/post-form.client'),
  film: () => import('./features/films/player.client'),
  trailer: () => import('./features/films/trailer.client'),
  export: () => import('./features/cohorts/exports/export-progress.client'),
  reveal: () => import('./features/accounts/sign-ins/reveal.client'),
  zone: () => import('./features/learning/plan/zone.client'),
  passkey: () => import('./features/accounts/passkeys/passkey.client'),
  page: () => import('./ui/page.client'),
  offline: () => import('./features/offline/offline.client'),
  kept: () => import('./features/offline/kept-list.client'),
  install: () => import('./features/offline/install.client'),
  remark: () => import('./features/pilots/remarks/remark.client'),
  'remark-draft': () => import('./features/pilots/remarks/draft.client'),
  timing: () => import('./features/pilots/timing/timing.client'),
  piece: () => import('./features/editing/piece.client'),
  approve: () => import('./features/editing/desk/approve.client'),
  answers: () => import('./features/search/answers.client'),
};

for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
  for (const name of (element.dataset.island ?? '').split(' ')) {
    void islands[name]?.().then((island) => island.enhance(element));
  }
}

forgetAtSignOut(document, () => localStorage);

// Most pages are left without a search: its code comes when somebody goes into the field.
for (const form of document.querySelectorAll<HTMLFormElement>('[data-search]')) {
  const start = () => void import('./features/search/search.client').then(({ enhance }) => enhance(form));
  if (form.contains(document.activeElement)) start();
  else form.addEventListener('focusin', start, { once: true });
}

/** What an answer of the search said about the page that it opened, if it opened this one. */
function isFound(): boolean {
  try {
    return sessionStorage.getItem('unites.found') !== null;
  } catch {
    return false;
  }
}
if (isFound()) void import('./features/search/found.client').then(({ markFound }) => markFound());
