import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Course } from '../../features/content/course';
import { oneLine } from '../../features/content/revisions/difference';
import { ChoosePage } from '../../features/pilots/remarks/choose-page';
import { findByNumber, findPlace, findWhereabouts, listPlaces, tokenOf, type Place, type Whereabouts } from '../../features/pilots/remarks/places';
import { sentencesOf } from '../../features/pilots/remarks/quote';
import { maxQuote, readRemark, readSecond, typedOf, type Voice } from '../../features/pilots/remarks/remark';
import { emptyRemarkForm, type RemarkFormState } from '../../features/pilots/remarks/remark-fields';
import { RemarkForm, type SpotView } from '../../features/pilots/remarks/remark-form';
import { mayRemarkOn, sendRemark, spotUrl } from '../../features/pilots/remarks/remarks.server';
import { translator } from '../../platform/i18n.server';
import type { Locale } from '../../platform/locale';
import { limitAll, networkOf } from '../../platform/rate-limit.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf } from '../guards';
import { requireAuthor, titleOf } from '../remark-doors.server';

export const headers = pageHeaders;

const shownWords = 120;

interface Asked {
  /** as whoever asks sees it */
  course: Course;
  locale: Locale;
  voice: Voice;
  searchParams: URLSearchParams;
}

/** The lesson or module an address names, if somebody may remark on it. */
function whereAsked({ course, voice, searchParams }: Asked): Whereabouts | null {
  const where = findWhereabouts(course, { lessonId: searchParams.get('lesson'), moduleId: searchParams.get('module') });
  return where && mayRemarkOn(where, voice) ? where : null;
}

function queryOf({ module, lesson }: Whereabouts): string {
  return lesson ? `lesson=${lesson.id}` : `module=${module.id}`;
}

function pathOf({ module, lesson }: Whereabouts, locale: Locale): string {
  return `/${locale}/course/${module.id}${lesson ? `/${lesson.id}` : ''}`;
}

/** The spot an address names; null when it names none, or one that is not there. */
function spotAsked(asked: Asked): (Whereabouts & { place: Place }) | null {
  const where = whereAsked(asked);
  const place = where && findPlace(listPlaces(asked.course, where, asked.locale), asked.searchParams.get('place') ?? '');
  return where && place ? { ...where, place } : null;
}

function spotViewOf(spot: Whereabouts & { place: Place }, { locale, searchParams }: Asked, learnerId: string): SpotView {
  const { place, module } = spot;
  const title = titleOf(spot, locale);
  const quote = oneLine(searchParams.get('quote') ?? '').slice(0, maxQuote);
  return {
    ...{ kind: place.kind, number: place.number, title: title.text, lang: place.lang, version: module.version, chosen: quote },
    sentences: sentencesOf(place.text, place.lang),
    url: `${pathOf(spot, locale)}#${place.anchor}`,
    listUrl: `/${locale}/remarks/new?${queryOf(spot)}`,
    second: readSecond(searchParams.get('second') ?? ''),
    draft: `${learnerId}:${queryOf(spot)}:${tokenOf(place)}`,
  };
}

function listOf(where: Whereabouts, { course, locale }: Asked) {
  const title = titleOf(where, locale);
  const places = listPlaces(course, where, locale).map((place) => {
    const words = oneLine(place.text);
    const shown = words.length > shownWords ? `${words.slice(0, shownWords)}…` : words;
    return { kind: place.kind, number: place.number, words: shown, lang: place.lang, url: `/${locale}/remarks/new?${queryOf(where)}&place=${encodeURIComponent(tokenOf(place))}` };
  });
  return { title: title.text, lang: title.lang, url: pathOf(where, locale), places };
}

/** Who knows the number of a spot from paper is led to its form. */
function leadByNumber({ course, locale, voice }: Asked, written: string): void {
  const found = findByNumber(course, written, locale);
  if (found && mayRemarkOn(found, voice)) throw redirect(`/${locale}/remarks/new?${queryOf(found)}&place=${encodeURIComponent(found.token)}`, 303);
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const { user, author, course } = await requireAuthor(context, request, locale);
  const { searchParams, search } = new URL(request.url);
  const asked = { course, locale, voice: author.voice, searchParams };
  const number = searchParams.get('at');
  if (number !== null) leadByNumber(asked, number);
  const spot = spotAsked(asked);
  const where = whereAsked(asked);
  const t = translator(locale);
  const page = { locale, voice: author.voice, browser: author.browser, action: `/${locale}/remarks/new${search}` };
  if (spot) return data({ ...page, spot: spotViewOf(spot, asked, user.learnerId), list: null, unknown: null, city: author.cityId && t(`cities:${author.cityId as 'oulu'}`), title: t('remarks:form.title') }, { headers: privateHeaders });
  return data({ ...page, spot: null, list: where && listOf(where, asked), unknown: number, city: null, title: t('remarks:choose.title') }, { status: number === null ? 200 : 404, headers: privateHeaders });
}

function again(status: number, state: RemarkFormState, headersAlso: Record<string, string> = {}) {
  return data<RemarkFormState>(state, { status, headers: { ...privateHeaders, ...headersAlso } });
}

/** Keeps what somebody has to say about a spot, and leads back there. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const locale = localeOf(params);
  const { user, author, course } = await requireAuthor(context, request, locale);
  const typed = typedOf(await readForm(request));
  const spot = spotAsked({ course, locale, voice: author.voice, searchParams: new URL(request.url).searchParams });
  if (!spot) return again(400, { typed, faults: {}, sentence: null });
  const read = readRemark(typed, { voice: author.voice, place: spot.place.kind });
  if ('faults' in read && 'form' in read.faults) throw new Response(null, { status: 400 });
  if ('faults' in read) return again(400, { typed, faults: read.faults, sentence: null });
  const allowed = await limitAll(['remark-user', user.userId], ['remark-address', networkOf(context.address)]);
  const t = translator(locale);
  if (!allowed.ok) {
    const wait = t('common:minutes', { count: Math.ceil(allowed.retryAfterSeconds / 60) });
    return again(429, { typed, faults: {}, sentence: t('remarks:refused.tooMany', { wait }) }, { 'Retry-After': String(allowed.retryAfterSeconds) });
  }
  const id = await sendRemark(author, { spot, input: read.input }, new Date());
  const back = spotUrl({ moduleId: spot.module.id, lessonId: spot.lesson?.id ?? null, place: spot.place.kind, placeId: spot.place.id, quote: '', locale });
  throw redirect(back.replace('#', `?remarked=${id}#`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function WriteRemark() {
  const { spot, list, unknown, title: _title, ...page } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyRemarkForm;
  return (
    <main id="main" className="wrap page">
      {spot ? <RemarkForm {...page} spot={spot} state={state} /> : <ChoosePage locale={page.locale} list={list} unknown={unknown} />}
    </main>
  );
}
