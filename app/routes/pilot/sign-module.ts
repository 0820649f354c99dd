import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { readSignOff } from '../../features/pilots/publishing/sign-off';
import { signOff } from '../../features/pilots/publishing/sign-offs.server';
import { locales } from '../../platform/locale';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireRole, requireTester } from '../guards';
import { doneAt, moduleData, toldAgain, type ModuleData } from '../pilot-doors.server';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  return moduleData(await requireRole(args.context, args.request, ['editor', 'tester']), args);
}

/** Signs a module in a language for the tester's city. */
export async function action(args: ActionFunctionArgs) {
  const { tester } = await requireTester(args.context, args.request);
  const t = translator(localeOf(args.params));
  const form = await readForm(args.request);
  const about = locales.find((code) => code === form.get('language'));
  const read = readSignOff(form);
  if ('fault' in read) return toldAgain(400, { sentence: t(`pilots:refused.${read.fault}`), locale: about ?? null });
  const answer = await signOff(tester, { ...read.input, moduleId: args.params.module ?? '' }, new Date());
  if (answer === null) throw new Response(null, { status: 404 });
  const { locale } = read.input;
  if ('refused' in answer) return toldAgain(409, { sentence: t(`pilots:refused.${answer.refused}`), locale });
  return doneAt(args, 'signed', { language: locale, place: `sign-${locale}` });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page as ModuleData | undefined);

export { PilotModuleDoor as default } from '../pilot-module-door';
