import type { LoaderFunctionArgs } from '@remix-run/node';
import { factsData } from '../fact-doors.server';
import { pageHeaders } from '../form-answers.server';
import { requireRole } from '../guards';

export const headers = pageHeaders;

/** What the course says about cities. */
export async function loader(args: LoaderFunctionArgs) {
  return factsData(await requireRole(args.context, args.request, ['editor', 'tester']), args);
}

export { FactDoor as default, factsMeta as meta } from '../fact-door';
