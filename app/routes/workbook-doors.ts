import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { findOpenTool } from '../features/workbook/tool.server';
import type { Tool } from '../features/content/tool';
import { localeOf } from './guards';

/** The open tool of the workbook that an address names; any other is a page that does not exist. */
export function openToolOf(params: { tool?: string | undefined }): Tool {
  const tool = findOpenTool(params.tool ?? '');
  if ('refused' in tool) throw new Response(null, { status: 404 });
  return tool;
}

/** Who opens the address of a form of a tool's history by hand is led to the history. */
export function onlyByFormOfHistory({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/workbook/${openToolOf(params).id}/history`, 303);
}
