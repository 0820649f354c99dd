import type { LoaderFunctionArgs } from '@remix-run/node';
import { findStatusList } from '../../features/certificates/badge/badges.server';
import { sendDocument } from '../certificate-doors.server';
import { publicDoor } from '../guards';

/** Which badges of a list are no longer valid. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicDoor();
  const list = /^\d{1,6}$/.test(params.list ?? '') ? Number(params.list) : -1;
  return sendDocument(list < 0 ? null : await findStatusList(list, new Date()), 'application/vc', 300);
}
