import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { assembleStrategy } from '../../features/strategy/strategy';
import { strategyDocx, strategyPdf } from '../../features/strategy/strategy-files.server';
import { docxType } from '../../platform/papers/docx/docx.server';
import { localeOf } from '../guards';
import { limitFiles, ownStrategy, sendDocument } from '../strategy-doors.server';

const formatShape = z.enum(['docx', 'pdf']);
const files = { docx: { type: docxType, make: strategyDocx }, pdf: { type: 'application/pdf', make: strategyPdf } };

/** The learner's own strategy document as Word file or PDF, in any of the five languages. */
export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params);
  const format = formatShape.safeParse(new URL(args.request.url).searchParams.get('format'));
  if (!format.success) throw new Response(null, { status: 404 });
  const strategy = await ownStrategy(locale, args);
  await limitFiles(args.context);
  const paper = assembleStrategy(strategy);
  const { type, make } = files[format.data];
  return sendDocument(await make(paper), { type, name: paper.title.text, extension: format.data });
}
