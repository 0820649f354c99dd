import { getIssuer } from '../../features/certificates/badge/badges.server';
import { sendDocument } from '../certificate-doors.server';
import { publicDoor } from '../guards';

/** Who issues our badges, and the keys that speak for them. */
export async function loader() {
  publicDoor();
  return sendDocument(await getIssuer(new Date()), 'application/ld+json', 300);
}
