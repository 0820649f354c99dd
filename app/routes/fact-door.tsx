import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FactsPage, type FactsAnswer } from '../features/pilots/facts/facts-page';
import { pageMeta } from '../ui/page-meta';
import type { factsData } from './fact-doors.server';

export const factsMeta: MetaFunction<typeof factsData> = ({ data: page }) => pageMeta(page as { title: string } | undefined);

/** The page on statements about cities, after any of its forms. */
export function FactDoor() {
  const { title: _title, ...page } = useLoaderData<typeof factsData>();
  const answer = (useActionData() as FactsAnswer | undefined) ?? null;
  return (
    <main id="main" className="wrap page">
      <FactsPage {...page} done={answer ? null : page.done} answer={answer} />
    </main>
  );
}
