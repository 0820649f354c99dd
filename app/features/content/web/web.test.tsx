import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../platform/locale';
import { smallCourse } from '../course-fixture';
import { compileCourse } from '../files/course-files';
import type { Course } from '../course';
import { courseData } from './course-data';
import { listPublicPaths } from './public-paths';
import { QrCode } from '../../../ui/qr-code';
import { sitemapOf } from './sitemap';

const course = compileCourse(smallCourse()).course as Course;
const [first] = course.modules;
const closed = { ...course, modules: course.modules.map((module) => ({ ...module, status: 'pilot' as const })) };

describe('the pages that everybody may find', () => {
  it('are the fixed ones and every module and lesson that is published', () => {
    const paths = listPublicPaths(course);
    expect(paths).toEqual(expect.arrayContaining(['', 'course', 'library', `course/${first?.id ?? ''}`, `course/${first?.id ?? ''}/${first?.lessons[0]?.id ?? ''}`]));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('hold nothing of a module that is only tested', () => {
    expect(listPublicPaths(closed).filter((path) => path.startsWith('course/'))).toEqual([]);
  });
});

describe('the sitemap', () => {
  const sitemap = sitemapOf(['', 'cities/a&b'], 'https://learn.example/');

  it('names each page once in each language, with the other languages beside it', () => {
    expect(sitemap.match(/<loc>/g)).toHaveLength(2 * locales.length);
    expect(sitemap).toContain('<loc>https://learn.example/de</loc>');
    expect(sitemap.match(/hreflang="x-default" href="https:\/\/learn\.example\/en"/g)).toHaveLength(locales.length);
  });

  it('is well-formed whatever an address holds', () => {
    expect(sitemap).toContain('https://learn.example/it/cities/a&amp;b');
    expect(sitemap).not.toMatch(/&(?!amp;|lt;|quot;)/);
  });
});

describe('the course for search engines', () => {
  const words = { title: 'The course', description: 'About it', locale: 'fr' as const, appUrl: 'https://learn.example/' };

  it('says what it is, that it is free, how long it takes and in which languages', () => {
    expect(courseData(course, words)).toMatchObject({ '@type': 'Course', url: 'https://learn.example/fr/course', inLanguage: 'fr', isAccessibleForFree: true, availableLanguage: locales, hasCourseInstance: { courseMode: 'Online' } });
    expect(courseData({ ...course, minutes: 300 }, words).hasCourseInstance).toMatchObject({ courseWorkload: 'PT5H' });
    expect(courseData({ ...course, minutes: 95 }, words).hasCourseInstance).toMatchObject({ courseWorkload: 'PT1H35M' });
  });

  it('names only modules that are published', () => {
    expect(courseData(course, words).syllabusSections).toHaveLength(course.modules.filter(({ status }) => status === 'published').length);
    expect(courseData(closed, words).syllabusSections).toEqual([]);
  });
});

describe('a QR code', () => {
  it('is a picture with a name, drawn black on white with a quiet margin', () => {
    const picture = renderToStaticMarkup(<QrCode address="https://learn.example/de/join/ABCD-EFGH" label="QR code" />);
    expect(picture).toMatch(/^<svg[^>]*viewBox="0 0 (\d+) \1"[^>]*role="img"[^>]*aria-label="QR code"/);
    expect(picture).toContain('fill="#fff"');
    expect(picture).not.toMatch(/M[0-3] \d+h|M\d+ [0-3]h/);
  });
});
