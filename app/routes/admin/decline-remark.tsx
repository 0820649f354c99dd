import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { pageHeaders } from '../form-answers.server';
import { requireRole } from '../guards';
import { decideHere, getRemarkPage } from '../remark-doors.server';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args.context, args.request, ['editor']);
  return getRemarkPage(args);
}

/** Declines a remark, with the reason. */
export async function action(args: ActionFunctionArgs) {
  const { user } = await requireRole(args.context, args.request, ['editor']);
  return decideHere(user, args, 'decline');
}

export { RemarkDoor as default, remarkMeta as meta } from '../remark-door';
