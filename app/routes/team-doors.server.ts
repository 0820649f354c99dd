import { data, redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { readSaid, type RefusedTeamForm, type TeamSaid } from '../features/workbook/team/team-page';
import { listOpenInvitations } from '../features/workbook/team/invitations.server';
import { findTeam } from '../features/workbook/team/teams.server';
import { translator } from '../platform/i18n.server';
import type { Locale } from '../platform/locale';
import { privateHeaders } from './form-answers.server';
import { localeOf } from './guards';

/** The page of a learner's own team, whichever of its doors shows it. */
export async function teamPageOf(learnerId: string, { params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>) {
  const locale = localeOf(params);
  const team = await findTeam(learnerId);
  const invitations = team ? await listOpenInvitations(team.id, new Date()) : [];
  const t = translator(locale);
  const said = readSaid(new URL(request.url).searchParams.get('said'));
  return data({ locale, team, invitations, said, title: team ? t('teams:titleOf', { name: team.name }) : t('teams:title'), description: t('teams:description') }, { headers: privateHeaders });
}

/** Leads back to the page of the team, which says what was done. */
export function backToTeam(locale: Locale, said: TeamSaid) {
  return redirect(`/${locale}/team?said=${said}`, 303);
}

/** Who opens the address of a command by hand is led to the page of the team. */
export function onlyByFormOfTeam({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/team`, 303);
}

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '').slice(0, 300);

/** Shows a form of the page again with what is wrong and what was typed. */
export function refusedTeamForm(fault: RefusedTeamForm['fault'], form: FormData, status = 400) {
  const typed = { name: textOf(form, 'name'), email: textOf(form, 'email'), locale: textOf(form, 'locale') };
  return data<RefusedTeamForm>({ fault, typed }, { status, headers: privateHeaders });
}
