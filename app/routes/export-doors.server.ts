import { Readable } from 'node:stream';
import { createReadableStreamFromReadable, redirect, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node';
import { tableTypes, type TableFormat } from '../platform/tables/table';
import { privateHeaders } from './form-answers.server';
import { localeOf } from './guards';

const types: Record<TableFormat | 'pdf' | 'zip', string> = { ...tableTypes, pdf: 'application/pdf', zip: 'application/zip' };

interface SentFile {
  pieces: AsyncIterable<Buffer>;
  format: keyof typeof types;
  fileName: string;
}

async function* asTaken(pieces: AsyncIterable<Buffer>, { untilTaken }: Pick<AppLoadContext, 'untilTaken'>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    await untilTaken?.();
    yield piece;
  }
}

/** Sends a file to be kept under a name, no faster than it is taken, so that a slow reader costs no memory. */
export function sendFile({ pieces, format, fileName }: SentFile, context: Pick<AppLoadContext, 'untilTaken'>): Response {
  const headers = { ...privateHeaders, 'Content-Type': types[format], 'Content-Disposition': `attachment; filename="${fileName}"` };
  return new Response(createReadableStreamFromReadable(Readable.from(asTaken(pieces, context))), { headers });
}

/** Who opens the address of the command by hand is led to the page of the exports. */
export function onlyByFormOfExports({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/cohorts/${params.cohort ?? ''}/exports`, 303);
}
