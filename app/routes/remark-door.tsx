import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { emptyRemarkForm } from '../features/pilots/remarks/remark-fields';
import { RemarkPage } from '../features/pilots/remarks/inbox/remark-page';
import { pageMeta } from '../ui/page-meta';
import type { DecisionAnswer, getRemarkPage } from './remark-doors.server';

type Page = typeof getRemarkPage;

export const remarkMeta: MetaFunction<Page> = ({ data }) => pageMeta(data);

/** The editors' page of a remark, under whichever of its forms' addresses. */
export function RemarkDoor() {
  const { title: _title, ...page } = useLoaderData<Page>();
  const answer = useActionData<DecisionAnswer>();
  return (
    <main id="main" className="wrap page">
      <RemarkPage {...page} done={answer ? null : page.done} asked={answer?.asked ?? null} state={answer ?? emptyRemarkForm} />
    </main>
  );
}
