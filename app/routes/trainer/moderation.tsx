import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readView } from '../../features/discussions/moderation';
import { ModerationPage } from '../../features/discussions/moderation-page';
import { listModerated } from '../../features/discussions/moderation.server';
import { readPage } from '../../features/discussions/post';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { lessonLinkOf } from '../discussion-doors';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireModerator } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const moderator = await requireModerator(context, request);
  const locale = localeOf(params);
  const { searchParams } = new URL(request.url);
  const { posts, ...list } = await listModerated(moderator, { view: readView(searchParams.get('view')), page: readPage(searchParams.get('page')) });
  const items = posts.map((post) => ({ ...post, lesson: lessonLinkOf(post.lessonId, locale) }));
  return data({ locale, list, posts: items, isEditor: moderator.cohortIds === null, title: translator(locale)('discussions:moderation.title') }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function Moderation() {
  const page = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page kind-discussion">
      <ModerationPage {...page} />
    </main>
  );
}
