import type { Page } from '@playwright/test';
import { newPerson, signUp } from './account';
import { barriersOf } from './barriers';
import { expect, lessonIds, locales, modulePath, otherLessons, strings, test, type Locale } from './fixtures';

/** One path of each kind of page that everybody may see. */
const publicPaths = ['', 'course', modulePath, ...lessonIds.map((id) => `${modulePath}/${id}`), 'session/1', 'workbook', 'workbook/strategy', 'workbook/strategy?in=fr', 'certificate', 'verify', 'verify/7KQM-4XRD-9T2A', 'about', 'accessibility', 'privacy', 'account/data', 'offline', 'changes', 'flyer', 'flyer?code=ABCD-EFGH', 'glossary', 'charter', 'charter/assessment', 'workbook/wb-roadmap/example', 'workbook/wb-stakeholders/example', 'aim', 'cities', 'cities/athens', 'cities/grenoble', 'library', 'library?type=report&module=framework-and-mandate', 'search', 'search?q=strateg', 'search?q=zzzzzz', 'search?q=a', 'sign-up', 'sign-in', 'sign-in/passkey', 'sign-in/link', 'sign-in/link?sent=1', 'sign-in/link/spent-token'];
/** Pages built like another one that is looked at in every language: each of them is searched for barriers in one language, in turn. */
const variants = [`${modulePath}/what-co-design-is`, 'accessibility', 'privacy', 'account/data', 'offline', 'flyer', 'cities/grenoble', 'library?type=report&module=framework-and-mandate', 'search', 'search?q=zzzzzz', 'search?q=a', 'sign-in/link', 'sign-in/link?sent=1', 'sign-in/link/spent-token', 'workbook/strategy?in=fr'];
const isSearchedIn = (locale: Locale, path: string) => !variants.includes(path) || variants.indexOf(path) % locales.length === locales.indexOf(locale);
/** Pages in every language show their colours in one. */
const lookIn = (locale: Locale, path: string) => (locale === 'en' || !publicPaths.includes(path) || variants.includes(path) ? 'everything' : 'all but colours');
/** Pages that say by their status what they are. */
const statuses: Record<string, number> = { 'verify/7KQM-4XRD-9T2A': 404, 'sign-in/link/spent-token': 410, 'search?q=a': 400 };
/** As wide as a small telephone; it is what a window of 1280 by 1024 pixels shows at 400 percent. */
const narrow = { width: 320, height: 256 };

/** What sticks out to the side of the window, with how far. */
async function overhang(page: Page): Promise<string[]> {
  const { width } = page.viewportSize() ?? { width: 0 };
  const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
  return scrolled > width ? [`${page.url()}: ${scrolled} at ${width}`] : [];
}

async function reflowFaults(page: Page): Promise<string[]> {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize(narrow);
  const found = await overhang(page);
  await page.setViewportSize({ width, height });
  return [...found, ...(await overhang(page))];
}

async function expectSoundHead(page: Page, locale: Locale): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page).toHaveTitle(/\S+ – UNITES$/);
  const text = await page.locator('body').innerText();
  expect(text, page.url()).not.toMatch(/\{\{|\}\}|undefined|\[object/);
}

// A page that says 400, 404 or 410 makes the browser complain of a resource that could not be loaded.
test.use({ forgiven: /status of (400|404|410) / });

/** Every lesson of modules 2 to 7 in one language, spread so that each language sees lessons of each kind; the markup of all is checked in all. */
const lessonsIn = (locale: Locale) => otherLessons.filter((_, index) => index % locales.length === locales.indexOf(locale));

for (const locale of locales) {
  test(`every page in ${locale} has its language, one heading and a title, no barrier, no sideways scroll, and asks nobody else`, async ({ page }) => {
    test.setTimeout(360_000);
    const strangers: string[] = [];
    page.on('request', (request) => new URL(request.url()).origin === new URL(page.url()).origin || /^(data|blob|about):/.test(request.url()) || request.isNavigationRequest() || strangers.push(request.url()));
    const faults: string[] = [];
    for (const path of [...publicPaths, ...lessonsIn(locale)]) {
      const response = await page.goto(`/${locale}${path && `/${path}`}`);
      expect(response?.status(), path).toBe(statuses[path] ?? 200);
      await expectSoundHead(page, locale);
      faults.push(...(isSearchedIn(locale, path) ? await barriersOf(page, lookIn(locale, path)) : []), ...(await reflowFaults(page)));
    }
    expect(faults).toEqual([]);
    expect(strangers).toEqual([]);
    // The one cookie that names a guest; whoever signs in gets that of a session beside it.
    expect((await page.context().cookies()).map(({ name }) => name).filter((name) => name !== 'learner')).toEqual([]);
  });
}

test('no page in dark colours has a barrier', async ({ page }) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ colorScheme: 'dark' });
  const faults: string[] = [];
  for (const path of publicPaths) {
    await page.goto(`/fr${path && `/${path}`}`);
    faults.push(...(await barriersOf(page, 'colours')));
  }
  expect(faults).toEqual([]);
});

test('the pages for paper have no barrier and no sideways scroll', async ({ page }) => {
  // The whole course is one page of some 50,000 words.
  test.setTimeout(240_000);
  const faults: string[] = [];
  for (const [locale, path] of [['de', 'course/print'], ['en', `${modulePath}/print`]] as const) {
    await page.goto(`/${locale}/${path}`);
    await expectSoundHead(page, locale);
    faults.push(...(await barriersOf(page)), ...(await reflowFaults(page)));
  }
  expect(faults).toEqual([]);
});

test('the pages of somebody with an account have no barrier and no sideways scroll', async ({ page }) => {
  test.setTimeout(120_000);
  await signUp(page, 'de', newPerson());
  const faults: string[] = [];
  for (const path of ['account', 'plan', 'team', 'remarks/new', 'remarks/new?lesson=what-co-design-is', 'remarks/mine', 'account/data/looks']) {
    expect((await page.goto(`/de/${path}`))?.status(), path).toBe(200);
    await expectSoundHead(page, 'de');
    faults.push(...(await barriersOf(page)), ...(await reflowFaults(page)));
  }
  expect(faults).toEqual([]);
});

test('a page that is not there says so in the reader’s language and leads on', async ({ page }) => {
  const faults: string[] = [];
  for (const locale of locales) {
    for (const path of ['nowhere', 'course/nowhere', `${modulePath}/nowhere`, 'session/99', 'course/what-co-design-is']) {
      const response = await page.goto(`/${locale}/${path}`);
      expect(response?.status(), path).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(strings(locale, 'errors')('404.title'));
      await expect(page.locator('main').getByRole('link').first()).toHaveAttribute('href', `/${locale}/course`);
    }
    faults.push(...(await barriersOf(page)), ...(await reflowFaults(page)));
  }
  expect(faults).toEqual([]);
});

for (const [accepted, locale] of [['de-AT,de;q=0.9,en;q=0.5', 'de'], ['nl,fr-BE;q=0.8', 'fr'], ['pl', 'en']] as const) {
  test(`the bare address leads a reader of ${accepted} to ${locale}`, async ({ request }) => {
    const response = await request.get('/', { headers: { 'Accept-Language': accepted }, maxRedirects: 0 });
    expect(response.status()).toBe(302);
    expect(response.headers().location).toBe(`/${locale}`);
  });
}
