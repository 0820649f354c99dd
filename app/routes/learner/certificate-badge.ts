import type { LoaderFunctionArgs } from '@remix-run/node';
import { badgeFileName } from '../../features/certificates/badge/badge';
import { findBadge } from '../../features/certificates/badge/badges.server';
import { privateHeaders } from '../form-answers.server';
import { localeOf, requireUser } from '../guards';

/** Sends somebody's own certificate as a signed Open Badge. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const user = requireUser(context, request);
  const found = await findBadge(user.learnerId, localeOf(params), new Date());
  if (!found) throw new Response(null, { status: 404 });
  const headers = { ...privateHeaders, 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="${badgeFileName(found.code)}"` };
  return new Response(`${JSON.stringify(found.badge, null, 2)}\n`, { headers });
}
