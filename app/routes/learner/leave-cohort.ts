import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { leaveCohort } from '../../features/cohorts/cohorts.server';
import { localeOf, requireCohort } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/cohorts`, 303);
}

/** Ends one's own membership. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { user, cohort } = await requireCohort(context, request, params.cohort);
  await leaveCohort(user.learnerId, cohort.id, new Date());
  return redirect(`/${localeOf(params)}/cohorts?left=1`, 303);
}

export { NoPage as default } from '../../ui/no-page';
