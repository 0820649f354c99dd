import { useRouteLoaderData } from '@remix-run/react';
import { useWords } from './use-words';

/** Who runs this installation and who pays for it, as far as its settings say so. */
export interface Operator {
  name: string | null;
  email: string | null;
  euFunding: 'funded' | 'co-funded' | null;
  grantingAuthority: string | null;
}

const nobody: Operator = { name: null, email: null, euFunding: null, grantingAuthority: null };

/** Who runs this installation; nobody is named where the page's frame could not be made. */
export function useOperator(): Operator {
  const layout = useRouteLoaderData('routes/public/layout') as { operator?: Operator } | undefined;
  return layout?.operator ?? nobody;
}

/** To whom a reader may write, or that nobody is named yet. */
export function ContactLines({ operator: { name, email } }: { operator: Operator }) {
  const { t } = useWords('about');
  return (
    <>
      {name ? <p>{t('contact.operator', { operator: name })}</p> : null}
      {email ? <p>{t('contact.write')} <a href={`mailto:${email}`}>{email}</a></p> : <p>{t('contact.none')}</p>}
    </>
  );
}
