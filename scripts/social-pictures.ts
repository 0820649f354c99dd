import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { locales } from '../app/platform/locale';
import { drawSocialPicture } from '../films/social-picture';

// Part of the build: the picture beside a link to the course, in each language. Argument: the folder.
const folder = process.argv[2] ?? 'build/client/social';
mkdirSync(folder, { recursive: true });
for (const locale of locales) {
  const words = (file: string) => JSON.parse(readFileSync(`locales/${locale}/${file}.json`, 'utf8')) as { title: string; social: { line: string } };
  writeFileSync(path.join(folder, `${locale}.png`), await drawSocialPicture({ locale, title: words('landing').title, line: words('site').social.line }));
}
