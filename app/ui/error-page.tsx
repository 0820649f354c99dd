import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import { useWords } from './use-words';
import { isLocale, masterLocale } from '../platform/locale';
import { referenceMark } from '../platform/template';

const known = [400, 403, 404, 405, 409, 413, 429, 503] as const;

/** A page that will be there one day says so itself. */
function isNotYet(error: unknown): boolean {
  return isRouteErrorResponse(error) && error.status === 404 && error.data === 'not-yet';
}

/** What went wrong, what to do, and a way on; a reference where it was our fault. */
export function ErrorPage() {
  const { t } = useWords('errors');
  const error = useRouteError();
  const first = useLocation().pathname.split('/')[1];
  const home = `/${isLocale(first) ? first : masterLocale}`;
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = isNotYet(error) ? 'notYet' : known.find((code) => code === status);
  return (
    <main className="wrap error-page" id="main">

      {kind === 'notYet' ? null : <p className="error-code">{kind ?? 500}</p>}
      <h1>{kind ? t(`${kind}.title`) : t('500.title')}</h1>
      <p>{kind ? t(`${kind}.text`) : t('500.text', { reference: referenceMark })}</p>
      <p className="actions">
        <a className="button" href={`${home}/course`}>{t('toCourse')}</a>
        <a className="button quiet" href={home}>{t('toStart')}</a>
      </p>
    </main>
  );
}
