import { useActionData, useLoaderData } from '@remix-run/react';
import { SettingsPage } from '../features/cohorts/settings-page';
import type { SettingsAnswer, SettingsData } from './cohort-doors.server';

/** The settings page, under whichever of its forms' addresses. */
export function SettingsDoor() {
  const page = useLoaderData<SettingsData>() as SettingsData;
  const answer = useActionData<SettingsAnswer>() as SettingsAnswer | undefined;
  return (
    <main id="main" className="wrap page">
      <SettingsPage {...page} values={answer?.values ?? page.cohort} faults={answer?.faults ?? {}} isSaved={page.isSaved && !answer} />
    </main>
  );
}
