import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { readRequired } from '../../features/pilots/publishing/required';
import { setRequired } from '../../features/pilots/publishing/required.server';
import { translator } from '../../platform/i18n.server';
import { locales } from '../../platform/locale';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireRole } from '../guards';
import { doneAt, moduleData, toldAgain, type ModuleData } from '../pilot-doors.server';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  return moduleData(await requireRole(args.context, args.request, ['editor', 'tester']), args);
}

/** Sets which cities have to sign a module in a language before it is published. */
export async function action(args: ActionFunctionArgs) {
  const { user } = await requireRole(args.context, args.request, ['editor']);
  const form = await readForm(args.request);
  const read = readRequired(form);
  const about = locales.find((code) => code === form.get('language')) ?? null;
  if ('fault' in read) return toldAgain(400, { sentence: translator(localeOf(args.params))(`pilots:refused.${read.fault}`), locale: about });
  const answer = await setRequired(user.userId, { ...read.input, moduleId: args.params.module ?? '' }, new Date());
  if (answer === null) throw new Response(null, { status: 404 });
  return doneAt(args, 'required', { language: read.input.locale });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page as ModuleData | undefined);

export { PilotModuleDoor as default } from '../pilot-module-door';
