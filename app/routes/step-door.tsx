import { useActionData, useLoaderData } from '@remix-run/react';
import { emptyForm } from '../features/accounts/account-forms';
import { StepOver, StepPage } from '../features/accounts/second-step/step-page';
import type { refusedForm } from './form-answers.server';
import type { stepPage } from './step-doors.server';

/** The page of a second step, whichever way it was answered. */
export function StepDoor() {
  const { isOver, ...page } = useLoaderData<typeof stepPage>();
  const answer = useActionData<typeof refusedForm>();
  return (
    <main id="main" className="wrap accounts-door">
      {isOver ? <StepOver locale={page.locale} /> : <StepPage {...page} form={answer?.form ?? emptyForm} sentence={answer?.sentence} />}
    </main>
  );
}
