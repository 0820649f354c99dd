import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listOutbox, readOutbox } from '../../platform/mail-outbox.server';
import { settings } from '../../platform/settings.server';
import { pageMeta } from '../../ui/page-meta';
import { requireOpenOutbox } from '../guards';

/** The mails of an installation that sends none; for whoever tries it out or develops it. */
export async function loader({ params }: LoaderFunctionArgs) {
  requireOpenOutbox(settings);
  if (params.id === undefined) return { mails: await listOutbox(), mail: null, title: 'Outbox' };
  const mail = await readOutbox(params.id);
  if (!mail) throw new Response(null, { status: 404 });
  return { mails: [], mail, title: mail.subject };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function MailText({ text }: { text: string }) {
  return (
    <p className="accounts-mail-text">
      {text.split(/(https?:\/\/\S+)/).map((part, index) => (/^https?:\/\//.test(part) ? <a key={index} href={part}>{part}</a> : part))}
    </p>
  );
}

function MailList({ mails }: Pick<Data, 'mails'>) {
  if (mails.length === 0) return <p>No mail yet. Ask for a link on the page “Sign in”, wait a second and reload.</p>;
  return (
    <ul className="accounts-mails" role="list">
      {mails.map(({ id, to, subject }) => (
        <li key={id} className="card">
          <a href={`/dev/mail/${id}`}>{subject}</a>
          <p className="accounts-fine">{to}</p>
        </li>
      ))}
    </ul>
  );
}

export default function DevMail() {
  const { mails, mail } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap accounts-door">
      <div className="accounts-page">
        <h1>{mail ? mail.subject : 'Outbox'}</h1>
        <p className="notice">This page exists because no mail server is set (SMTP_URL) and the address is not https.</p>
        {mail ? (
          <div className="card">
            <p className="accounts-fine">{mail.to}</p>
            <MailText text={mail.text} />
            <p><a href="/dev/mail">All mails</a></p>
          </div>
        ) : (
          <MailList mails={mails} />
        )}
      </div>
    </main>
  );
}
