import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findModule } from '../../features/content/course';
import { getCourse } from '../../features/content/load.server';
import { chooseAim } from '../../features/learning/aim/aim.server';
import { AimForm, type AimLine } from '../../features/learning/aim/aim-form';
import { findGlance } from '../../features/learning/standing.server';
import { translator } from '../../platform/i18n.server';
import type { Locale } from '../../platform/locale';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf } from '../guards';

export const headers = pageHeaders;

const posted = z.object({ aim: z.string().max(80) });

function linesIn(locale: Locale): AimLine[] {
  const course = getCourse();
  const t = translator(locale);
  return course.aims.map(({ id, cities, first, text }) => ({
    id,
    title: text[locale].title,
    text: text[locale].text,
    first: first.flatMap((moduleId) => findModule(course, moduleId)?.text[locale].title ?? []),
    cities: cities.map((city) => ({ name: t(`cities:${city}` as 'cities:athens'), address: `/${locale}/cities/${city}` })),
  }));
}

/** What a city can want, and what this learner chose; guests choose as well. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const t = translator(locale);
  const { aim } = await findGlance(context.actor.learnerId);
  return { locale, lines: linesIn(locale), chosen: aim, title: t('aims:title'), description: t('aims:description') };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

/** Keeps the choice and leads to the outline, where its order stands. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params);
  const form = posted.safeParse(Object.fromEntries(await readForm(request)));
  const refusal = form.success ? await chooseAim({ learnerId: context.actor.learnerId, locale, aim: form.data.aim || null }, new Date()) : { refused: 'unknown-aim' as const };
  if (refusal) return data(refusal, { status: 400, headers: privateHeaders });
  return redirect(`/${locale}/course#aim`, 303);
}

export default function AimPage() {
  const { locale, lines, chosen } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { t } = useWords('aims');
  return (
    <main id="main" className="wrap page">
      <header className="page-head prose">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <p>{t('same')}</p>
      </header>
      <AimForm lines={lines} chosen={chosen} locale={locale} isUnknown={refusal !== undefined} />
    </main>
  );
}
