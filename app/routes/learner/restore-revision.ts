import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { restoreRevision } from '../../features/workbook/history/history.server';
import { readForm } from '../form-doors';
import { localeOf } from '../guards';
import { onlyByFormOfHistory, openToolOf } from '../workbook-doors';

export const loader = onlyByFormOfHistory;

const fields = z.object({ field: z.string().min(1).max(120), revision: z.coerce.number().int().min(1).max(1_000_000) });

/** Writes what a revision holds into its field again; what stands there now stays in the history. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params);
  const tool = openToolOf(params);
  const read = fields.safeParse(Object.fromEntries(await readForm(request)));
  if (!read.success) throw new Response(null, { status: 400 });
  const { field: fieldId, revision } = read.data;
  const result = await restoreRevision({ learnerId: context.actor.learnerId, locale }, { toolId: tool.id, fieldId, revision }, new Date());
  if ('refused' in result) throw new Response(null, { status: 409 });
  return redirect(`/${locale}/workbook/${tool.id}/history?restored=1`, 303);
}

export { NoPage as default } from '../../ui/no-page';
