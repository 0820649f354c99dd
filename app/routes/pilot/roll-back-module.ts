import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { rollBack } from '../../features/pilots/publishing/publishing.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders } from '../form-answers.server';
import { requireRole } from '../guards';
import { decideHere, moduleData, type ModuleData } from '../pilot-doors.server';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  return moduleData(await requireRole(args.context, args.request, ['editor', 'tester']), args);
}

/** Takes the newest decision about a module in a language back. */
export async function action(args: ActionFunctionArgs) {
  const known = await requireRole(args.context, args.request, ['editor']);
  return decideHere(known, args, { done: 'back', decide: (decision) => rollBack(decision, new Date()) });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page as ModuleData | undefined);

export { PilotModuleDoor as default } from '../pilot-module-door';
