import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { getCourse } from '../features/content/load.server';
import { toolPlaceOf } from './course-guards';

/** Who opens the address of a form's command by hand is led to the page it belongs to. */
export function onlyByForm(args: LoaderFunctionArgs) {
  return redirect(toolPlaceOf(getCourse(), args).url, 303);
}

const maxFormBytes = 64 * 1024;
/** A full stakeholder map in an alphabet that forms write as several signs a letter. */
const maxToolBytes = 256 * 1024;

/** The fields of a posted form; 413 when it is larger than any form of ours, 400 when it is none. */
export async function readForm(request: Request, maxBytes = maxFormBytes): Promise<FormData> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw new Response(null, { status: 413 });
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new Response(null, { status: 400 });
  const text = await request.text();
  if (text.length > maxBytes) throw new Response(null, { status: 413 });
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(text)) form.append(name, value);
  return form;
}

/** The fields of a posted tool, which may hold many rows. */
export function readToolForm(request: Request): Promise<FormData> {
  return readForm(request, maxToolBytes);
}

const maxListBytes = 512 * 1024;

/** The fields of a form that sends a list back. */
export function readListForm(request: Request): Promise<FormData> {
  return readForm(request, maxListBytes);
}

/** The fields and files of a form that may bring a list as a file; 413 when it is larger than any list, 400 when it is no form. */
export async function readUpload(request: Request, maxBytes = maxListBytes): Promise<FormData> {
  const isMultipart = (request.headers.get('content-type') ?? '').startsWith('multipart/form-data');
  if (!isMultipart) return readForm(request, maxBytes);
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw new Response(null, { status: 413 });
  return request.formData().catch(() => {
    throw new Response(null, { status: 400 });
  });
}

/** Tells whether a form is the one click of a mail program, which wants to be answered at once and not led on (RFC 8058, 3.1). */
export function isOneClick(form: FormData): boolean {
  return form.get('List-Unsubscribe') === 'One-Click';
}
