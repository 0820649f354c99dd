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
  page: () => import('./ui/page.client'),
};

for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
  for (const name of (element.dataset.island ?? '').split(' ')) {
    void islands[name]?.().then((island) => island.enhance(element));
  }
}
