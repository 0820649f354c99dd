import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { shown } from '../../features/certificates/certificate';
import { findCertificate } from '../../features/certificates/certificates.server';
import { certificatePdf } from '../../features/certificates/paper-pdf.server';
import { paperWords } from '../../features/certificates/paper-words';
import { translator } from '../../platform/i18n.server';
import { locales, masterLocale } from '../../platform/locale';
import { settings } from '../../platform/settings.server';
import { countOrRefuse, sayIn } from '../certificate-doors.server';
import { sendFile } from '../export-doors.server';
import { localeOf, requireUser } from '../guards';

const wish = z.object({ language: z.enum(locales), english: z.literal('on').optional().catch(undefined) });

/** Sends somebody's own certificate on paper, in the language they choose and, if they like, in English too. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const user = requireUser(context, request);
  const asked = wish.safeParse({ language: localeOf(params), ...Object.fromEntries(new URL(request.url).searchParams) });
  const held = asked.success ? await findCertificate(user.learnerId) : null;
  if (!asked.success || !held?.issue || held.isWithdrawn) throw new Response(null, { status: 404 });
  await countOrRefuse('paper-learner', user.learnerId);
  const { issue, number, completedAt, edition } = held;
  const { APP_URL: appUrl, OPERATOR_NAME: issuer = 'UNITES', EU_FUNDING: funding } = settings;
  const wordsIn = (locale: (typeof locales)[number]) => paperWords({ issue, number, completedAt, edition, appUrl, issuer }, locale, sayIn(locale));
  const { language } = asked.data;
  const english = asked.data.english && language !== masterLocale ? [wordsIn(masterLocale)] : [];
  const pieces = await certificatePdf([wordsIn(language), ...english], { issuedAt: issue.issuedAt, funding: funding ? (locale) => translator(locale)(`about:eu.${funding}`) : null });
  return sendFile({ pieces, format: 'pdf', fileName: `UNITES-${shown(number)}-${language}.pdf` }, context);
}
