import type { LoaderFunctionArgs } from '@remix-run/node';
import { readFilter } from '../../features/editing/desk/desk';
import { exchangeTypes } from '../../features/editing/exchange/exchange';
import { findFormat, writePart } from '../../features/editing/exchange/files.server';
import { attachmentAs } from '../../platform/file-name';
import { privateHeaders } from '../form-answers.server';
import { localeOf, requireTranslator } from '../guards';

/** Sends a part of the course in a language as a file for translators' programs. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireTranslator(context, request);
  localeOf(params);
  const { searchParams } = new URL(request.url);
  const { language, moduleId } = readFilter(searchParams);
  const format = findFormat(searchParams.get('format'));
  const unit = searchParams.get('unit') || null;
  const text = language && format && writePart({ locale: language, group: moduleId, unit }, format, new Date());
  if (!language || !format || !text) throw new Response(null, { status: 404 });
  const { type, extension } = exchangeTypes[format];
  const name = ['unites', unit ?? moduleId ?? 'course', language].join(' ');
  return new Response(text, { headers: { ...privateHeaders, 'Content-Type': type, 'Content-Disposition': attachmentAs(name, extension) } });
}
