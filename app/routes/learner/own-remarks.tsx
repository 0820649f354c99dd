import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readPage } from '../../features/discussions/post';
import { OwnPage } from '../../features/pilots/remarks/own-page';
import { readRemarkId } from '../../features/pilots/remarks/remark';
import { findOwnPage, listOwnRemarks } from '../../features/pilots/remarks/remarks.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireUser } from '../guards';
import { placed } from '../remark-doors.server';

export const headers = pageHeaders;

const told = ['confirmed', 'reopened'] as const;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { userId } = requireUser(context, request);
  const locale = localeOf(params);
  const { searchParams } = new URL(request.url);
  const shown = readRemarkId(searchParams.get('show') ?? undefined);
  const done = told.find((each) => each === searchParams.get('done')) ?? null;
  if (shown !== null) throw redirect(`/${locale}/remarks/mine?page=${await findOwnPage(userId, shown)}${done ? `&done=${done}` : ''}#r-${shown}`, 303);
  const { remarks, ...paging } = await listOwnRemarks(userId, readPage(searchParams.get('page')));
  return data({ locale, remarks: remarks.map((remark) => placed(remark, locale)), ...paging, done, title: translator(locale)('remarks:mine.title') }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function OwnRemarks() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page">
      <OwnPage {...page} />
    </main>
  );
}
