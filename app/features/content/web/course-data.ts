import type { Locale } from '../../../platform/locale';
import type { Course } from '../course';

export interface CourseWords {
  title: string;
  description: string;
  locale: Locale;
  appUrl: string;
}

const isoMinutes = (minutes: number) => `PT${Math.floor(minutes / 60)}H${minutes % 60 ? `${minutes % 60}M` : ''}`;

/** The course as search engines read it (schema.org Course with one online instance): free, its languages, its length, its modules. */
export function courseData(course: Pick<Course, 'modules' | 'locales' | 'minutes'>, { title, description, locale, appUrl }: CourseWords): Record<string, unknown> {
  const root = appUrl.replace(/\/$/, '');
  const open = course.modules.filter(({ status }) => status === 'published');
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': `${root}/#course`,
    url: `${root}/${locale}/course`,
    name: title,
    description,
    inLanguage: locale,
    availableLanguage: course.locales,
    isAccessibleForFree: true,
    educationalLevel: 'Professional',
    provider: { '@type': 'Organization', name: 'UNITES', sameAs: 'https://integratingcities.eu/projects/unites-2022-2024' },
    offers: { '@type': 'Offer', category: 'Free', price: 0, priceCurrency: 'EUR' },
    hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: isoMinutes(course.minutes) },
    syllabusSections: open.map((module) => ({
      '@type': 'Syllabus',
      name: module.text[locale].title.text,
      timeRequired: isoMinutes(module.minutes),
      url: `${root}/${locale}/course/${module.id}`,
    })),
  };
}
