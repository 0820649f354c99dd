import type { LoaderFunctionArgs } from '@remix-run/node';
import { pageHeaders } from '../form-answers.server';
import { requireRole } from '../guards';
import { getRemarkPage } from '../remark-doors.server';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args.context, args.request, ['editor']);
  return getRemarkPage(args);
}

export { RemarkDoor as default, remarkMeta as meta } from '../remark-door';
