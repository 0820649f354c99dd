import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listLooksAt } from '../../features/privacy/log/look-log.server';
import { LooksPage } from '../../features/privacy/log/looks-page';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders } from '../form-answers.server';
import { localeOf, requireUser } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { learnerId } = requireUser(context, request);
  const locale = localeOf(params);
  const t = translator(locale);
  const from = new URL(request.url).searchParams.get('from');
  return { locale, ...(await listLooksAt(learnerId, from)), isEarlier: from !== null, title: t('privacy:looks.title'), description: t('privacy:looks.description') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function OwnLooks() {
  const page = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap own-door">
      <LooksPage {...page} />
    </main>
  );
}
