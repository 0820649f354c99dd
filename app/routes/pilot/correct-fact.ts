import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { cityPage, correctForm } from '../../features/pilots/facts/fact';
import { findFactSpot } from '../../features/pilots/facts/facts.server';
import { sendRemark } from '../../features/pilots/remarks/remarks.server';
import { answerHere, factsData } from '../fact-doors.server';
import { pageHeaders } from '../form-answers.server';
import { localeOf, requireRole, requireTester } from '../guards';
import { requireAuthor } from '../remark-doors.server';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  return factsData(await requireRole(args.context, args.request, ['editor', 'tester']), args);
}

/** Sends the editors other words for a statement about the tester's city, as a remark. */
export async function action(args: ActionFunctionArgs) {
  const { tester } = await requireTester(args.context, args.request);
  const locale = localeOf(args.params);
  const { author } = await requireAuthor(args.context, args.request, locale);
  return answerHere(args, {
    tester,
    shape: correctForm,
    what: 'corrected',
    // The page of a city is no spot of a lesson: its other words stay with the answer.
    more: (read) => read.lesson === cityPage ? { reason: [read.proposal, read.reason].filter(Boolean).join('\n\n') } : {
      reason: '',
      sendRemark: async () => {
        const spot = findFactSpot(read, locale);
        if (!spot) throw new Response(null, { status: 404 });
        const { form, proposal, reason, severity } = read;
        return sendRemark(author, { spot, input: { form, quote: '', kind: 'fact', severity, words: reason || proposal, proposal, second: null } }, new Date());
      },
    },
  });
}

export { FactDoor as default, factsMeta as meta } from '../fact-door';
