import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { rollBack } from '../../features/pilots/publishing/publishing.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders } from '../form-answers.server';
import { localeOf, requireRole } from '../guards';
import { doneAt, moduleData, readDecision, toldAgain, type ModuleData } from '../pilot-doors.server';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args.context, args.request, ['editor', 'tester']);
  return moduleData(args);
}

/** Takes the newest decision about a module in a language back. */
export async function action(args: ActionFunctionArgs) {
  await requireRole(args.context, args.request, ['editor']);
  const decision = await readDecision(args);
  const answer = await rollBack(decision, new Date());
  if (answer === null) throw new Response(null, { status: 404 });
  const t = translator(localeOf(args.params));
  if ('refused' in answer) return toldAgain(409, { sentence: t(`pilots:refused.${answer.refused}`), locale: decision.locale });
  return doneAt(args, 'back', { language: decision.locale });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page as ModuleData | undefined);

export { PilotModuleDoor as default } from '../pilot-module-door';
