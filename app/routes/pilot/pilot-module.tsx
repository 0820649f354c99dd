import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders } from '../form-answers.server';
import { requireRole } from '../guards';
import { moduleData, type ModuleData } from '../pilot-doors.server';

export const headers = pageHeaders;

/** A module in the board: editors decide about it, testers sign it. */
export async function loader(args: LoaderFunctionArgs) {
  return moduleData(await requireRole(args.context, args.request, ['editor', 'tester']), args);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page as ModuleData | undefined);

export { PilotModuleDoor as default } from '../pilot-module-door';
