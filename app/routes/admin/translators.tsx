import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { noTranslator, readTranslator, typedTranslator, type TranslatorFaults, type TypedTranslator } from '../../features/editing/translators/translator';
import { TranslatorsPage, translatorsDone } from '../../features/editing/translators/translators-page';
import { listTranslators, nameTranslator } from '../../features/editing/translators/translators.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireRole } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, ['editor']);
  const locale = localeOf(params);
  const told = new URL(request.url).searchParams.get('done');
  const translators = await listTranslators();
  return data({ locale, translators, done: translatorsDone.find((each) => each === told) ?? null, title: translator(locale)('translations:translators.title') }, { headers: privateHeaders });
}

const again = (status: number, answer: { typed: TypedTranslator; faults: TranslatorFaults }) => data(answer, { status, headers: privateHeaders });

/** Names a translator into a language, or changes what they may do in it. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { user } = await requireRole(context, request, ['editor']);
  const typed = typedTranslator(await readForm(request));
  const read = readTranslator(typed);
  if ('faults' in read) return again(400, { typed, faults: read.faults });
  const answer = await nameTranslator(user.userId, read.input, new Date());
  if ('refused' in answer) return again(409, { typed, faults: { email: answer.refused } });
  throw redirect(`/${localeOf(params)}/translations/translators?done=named`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function Translators() {
  const { locale, translators, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <main id="main" className="wrap page">
      <TranslatorsPage locale={locale} translators={translators} typed={refused?.typed ?? noTranslator} faults={refused?.faults ?? {}} done={refused ? null : done} />
    </main>
  );
}
