import type { LoaderFunctionArgs } from '@remix-run/node';
import { findAchievement } from '../../features/certificates/badge/badges.server';
import { sendDocument } from '../certificate-doors.server';
import { publicDoor } from '../guards';

/** What badges of an edition of the course are given for, in one language. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicDoor();
  return sendDocument(await findAchievement(params.edition ?? '', params.language ?? ''), 'application/ld+json', 3600);
}
