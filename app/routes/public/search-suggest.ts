import type { LoaderFunctionArgs } from '@remix-run/node';
import { getCourse } from '../../features/content/load.server';
import { longestQuestion, readQuestion } from '../../features/search/question';
import { suggest } from '../../features/search/search.server';
import type { Suggestions } from '../../features/search/shown';
import { translator } from '../../platform/i18n.server';
import { localeOf } from '../guards';
import { countSearch } from '../search-doors.server';

const always = { 'Cache-Control': 'private, max-age=60', 'X-Robots-Tag': 'noindex' };
const nothing = (says: string): Suggestions => ({ says, groups: [] });

/** What the field shows while somebody types, as JSON. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const question = readQuestion(new URL(request.url).searchParams);
  if (question.state !== 'asked') {
    const says = translator(locale)(question.state === 'long' ? 'search:long' : 'search:short', { max: longestQuestion });
    return Response.json(nothing(says), { status: 400, headers: always });
  }
  const refused = await countSearch(context, locale);
  if (refused) return Response.json(nothing(refused.sentence), { status: 429, headers: { ...always, ...refused.headers, 'Cache-Control': 'no-store' } });
  return Response.json(suggest(getCourse(), locale, question.typed), { headers: always });
}
