import { useActionData, useLoaderData } from '@remix-run/react';
import { ImportPage, type ImportAnswer } from '../features/editing/exchange/import-page';
import type { importData } from './import-doors.server';

/** The screen behind the doors of files. */
export function ImportDoor() {
  const { locale, modules, rights } = useLoaderData<typeof importData>();
  const answer = useActionData<ImportAnswer>();
  return (
    <main id="main" className="wrap page">
      <ImportPage locale={locale} modules={modules} rights={rights} answer={answer ?? null} />
    </main>
  );
}
