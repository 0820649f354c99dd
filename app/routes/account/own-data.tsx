import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sessionCookieName } from '../../features/accounts/auth.server';
import { guestCookieName } from '../../features/accounts/guest.server';
import { DataPage } from '../../features/privacy/data-page';
import { countOwnRows } from '../../features/privacy/own/own-rows.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders } from '../form-answers.server';
import { localeOf, publicDoor } from '../guards';
import { sharingPerson } from '../privacy-doors.server';

export const headers = pageHeaders;

/** Open to guests too: everybody sees their own. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const t = translator(locale);
  const person = await sharingPerson(context);
  return {
    locale,
    isGuest: person.user === null,
    counts: await countOwnRows(person),
    cookies: { guest: guestCookieName, session: sessionCookieName },
    saved: new URL(request.url).searchParams.get('saved'),
    title: t('privacy:data.title'),
    description: t('privacy:data.description'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function OwnData() {
  const page = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap own-door">
      <DataPage {...page} />
    </main>
  );
}
