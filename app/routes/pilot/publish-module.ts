import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { publish } from '../../features/pilots/publishing/publishing.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders } from '../form-answers.server';
import { listBlocking } from '../blocking-remarks.server';
import { localeOf, requireRole } from '../guards';
import { doneAt, moduleData, readDecision, toldAgain, type ModuleData } from '../pilot-doors.server';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args.context, args.request, ['editor', 'tester']);
  return moduleData(args);
}

/** Publishes a module in a language, and deletes what its testers tried. */
export async function action(args: ActionFunctionArgs) {
  await requireRole(args.context, args.request, ['editor']);
  const publication = await readDecision(args);
  const answer = await publish(publication, listBlocking, new Date());
  if (answer === null) throw new Response(null, { status: 404 });
  const t = translator(localeOf(args.params));
  const { locale, reason } = publication;
  if ('refused' in answer) return toldAgain(answer.refused === 'reason-missing' ? 400 : 409, { sentence: t(`pilots:refused.${answer.refused}`), locale, reason });
  return doneAt(args, 'published', { language: locale, counts: answer.removed });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page as ModuleData | undefined);

export { PilotModuleDoor as default } from '../pilot-module-door';
