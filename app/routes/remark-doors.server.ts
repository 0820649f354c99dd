import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node';
import { readDevice } from '../features/accounts/sign-ins/device';
import { listRoles } from '../features/accounts/roles/roles.server';
import type { Course } from '../features/content/course';
import { getCourse, getWholeCourse } from '../features/content/load.server';
import { decide } from '../features/pilots/remarks/inbox/decisions.server';
import { findRemark } from '../features/pilots/remarks/inbox/inbox.server';
import { listPlaces, tokenOf, type Whereabouts } from '../features/pilots/remarks/places';
import { decisions, readDecision, readRemarkId, typedOf, voiceOf, type Decision, type Voice } from '../features/pilots/remarks/remark';
import type { RemarkFormState } from '../features/pilots/remarks/remark-fields';
import { spotUrl, whereaboutsOf, type Author } from '../features/pilots/remarks/remarks.server';
import { courseOfTester } from '../features/pilots/pilot.server';
import type { Tester } from '../features/pilots/tester';
import { findTester } from '../features/pilots/testers.server';
import { translator } from '../platform/i18n.server';
import { masterLocale, type Locale } from '../platform/locale';
import { privateHeaders } from './form-answers.server';
import { readForm } from './form-doors';
import { localeOf, requireUser, type UserActor } from './guards';

/** The course in which somebody finds what to remark on: editors the files', testers what they try as well. */
function courseFor(voice: Voice, tester: Tester | null): Course {
  if (voice === 'editor') return getWholeCourse();
  return tester ? courseOfTester(tester) : getCourse();
}

/** Whoever remarks, as what they speak and with the course as they see it: everybody who has signed in may. */
export async function requireAuthor(context: Pick<AppLoadContext, 'actor'>, request: Request, locale: Locale): Promise<{ user: UserActor; author: Author; course: Course }> {
  const user = requireUser(context, request);
  const [tester, roles] = await Promise.all([findTester(user.userId), listRoles(user.userId)]);
  const voice = voiceOf({ isTester: tester !== null, isEditor: roles.includes('editor') });
  const browser = readDevice(request.headers.get('User-Agent'));
  const course = courseFor(voice, tester);
  return { user, course, author: { userId: user.userId, voice, cityId: tester?.cityId ?? null, testerFunction: tester?.function ?? null, locale, ownLocale: user.locale, browser } };
}

/** The title of a lesson or module, as pages name it. */
export function titleOf({ module, lesson }: Whereabouts, locale: Locale): { text: string; lang: Locale } {
  const { text, lang } = (lesson ?? module).text[locale].title;
  return { text, lang };
}

interface Placed {
  moduleId: string;
  lessonId: string | null;
  place: string;
  placeId: string;
  quote: string;
  locale: Locale;
  secondOfFilm?: number | null;
}

/** A remark's spot by its number and title in the reader's language, and the way there in the remark's own. */
export function placed<T extends Placed>(remark: T, locale: Locale): T & { number: string; title: string; titleLang: Locale; url: string } {
  const where = whereaboutsOf(remark);
  const spot = where && listPlaces(getWholeCourse(), where, locale).find((place) => tokenOf(place) === `${remark.place}:${remark.placeId}`);
  const title = where ? titleOf(where, locale) : { text: remark.lessonId ?? remark.moduleId, lang: masterLocale };
  return { ...remark, number: spot?.number ?? remark.placeId, title: title.text, titleLang: title.lang, url: spotUrl(remark) };
}

/** The page of one remark for editors. */
export async function getRemarkPage({ params, request }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const remark = await findRemark(readRemarkId(params.remark) ?? 0, new Date());
  if (!remark) throw new Response(null, { status: 404 });
  const told = new URL(request.url).searchParams.get('done');
  const done = decisions.find((each) => each === told) ?? null;
  return data({ locale, remark: placed(remark, locale), done, title: translator(locale)('remarks:detail.title', { number: `R-${remark.id}` }) }, { headers: privateHeaders });
}

/** A form of the editors' page that came back. */
export interface DecisionAnswer extends RemarkFormState {
  asked: Decision;
}

function again(status: number, answer: DecisionAnswer) {
  return data<DecisionAnswer>(answer, { status, headers: privateHeaders });
}

/** Takes an editor's decision on a remark, or shows the form again with what is wrong. */
export async function decideHere(user: UserActor, { params, request }: ActionFunctionArgs, what: Decision) {
  const locale = localeOf(params);
  const id = readRemarkId(params.remark);
  const typed = typedOf(await readForm(request));
  const read = readDecision(what, typed);
  if (id === null) throw new Response(null, { status: 404 });
  if ('faults' in read) return again(400, { asked: what, typed, faults: read.faults, sentence: null });
  const answer = await decide({ userId: user.userId, locale }, { id, what, input: read.input }, new Date());
  if (answer === null) throw new Response(null, { status: 404 });
  if ('refused' in answer) return again(409, { asked: what, typed, faults: {}, sentence: translator(locale)(`remarks:refused.${answer.refused}`) });
  throw redirect(`/${locale}/remarks/${id}?done=${what}`, 303);
}
