import type { LoaderFunctionArgs } from '@remix-run/node';
import { findKeyDocument } from '../../features/certificates/badge/badges.server';
import { sendDocument } from '../certificate-doors.server';
import { publicDoor } from '../guards';

/** A public key that signs or once signed our badges; it stays here for ever. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicDoor();
  return sendDocument(await findKeyDocument(params.key ?? ''), 'application/ld+json', 3600);
}
