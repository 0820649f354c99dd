import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { withdrawForm } from '../../features/pilots/facts/fact';
import { answerHere, factsData } from '../fact-doors.server';
import { pageHeaders } from '../form-answers.server';
import { requireRole, requireTester } from '../guards';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  return factsData(await requireRole(args.context, args.request, ['editor', 'tester']), args);
}

/** Withdraws a statement for the tester's city: it is hidden at once, in all languages. */
export async function action(args: ActionFunctionArgs) {
  const { tester } = await requireTester(args.context, args.request);
  return answerHere(args, { tester, shape: withdrawForm, what: 'withdrawn', more: ({ reason }) => ({ reason }) });
}

export { FactDoor as default, factsMeta as meta } from '../fact-door';
