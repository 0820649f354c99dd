import { useActionData, useLoaderData } from '@remix-run/react';
import { EditorsModule, ModuleHead, type Told } from '../features/pilots/board/module-page';
import { TestersModule } from '../features/pilots/board/tester-parts';
import type { ModuleAnswer, moduleData } from './pilot-doors.server';

function Notice({ told }: { told: Told | null }) {
  if (told === null || told.locale !== null) return null;
  return <p className={`notice ${told.kind}`} role={told.kind === 'good' ? 'status' : 'alert'}>{told.sentence}</p>;
}

/** The page of a module in the board, after any of its forms. */
export function PilotModuleDoor() {
  const { locale, module, editors, testers, ...page } = useLoaderData<typeof moduleData>();
  const answer = useActionData() as ModuleAnswer | undefined;
  const told = answer?.told ?? page.told;
  return (
    <main id="main" className="wrap page pilots-page">
      <ModuleHead locale={locale} module={module} />
      <Notice told={told} />
      {testers ? <TestersModule locale={locale} {...testers} told={editors ? null : told} /> : null}
      {editors ? <EditorsModule locale={locale} {...editors} told={told} reason={answer?.reason ?? ''} /> : null}
    </main>
  );
}
