import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { locales } from '../app/platform/locale';
import { drawAppIcon, manifestOf } from '../films/app-icons';
import { listAssets } from './offline-assets';

// Part of the build: what makes the site a program of its own on a device. Argument: the folder that is served.
const folder = process.argv[2] ?? 'build/client';
mkdirSync(path.join(folder, 'app'), { recursive: true });

const mark = readFileSync('public/favicon.svg', 'utf8');
for (const sizePx of [192, 512]) writeFileSync(path.join(folder, `app/icon-${sizePx}.png`), drawAppIcon(mark, { sizePx, isMaskable: false }));
writeFileSync(path.join(folder, 'app/icon-maskable-512.png'), drawAppIcon(mark, { sizePx: 512, isMaskable: true }));
for (const locale of locales) {
  const words = (file: string) => JSON.parse(readFileSync(`locales/${locale}/${file}.json`, 'utf8')) as { title: string; social: { line: string } };
  writeFileSync(path.join(folder, `app/${locale}.webmanifest`), manifestOf(locale, { title: words('landing').title, line: words('site').social.line }));
}

// Without the built pages there is nothing to list, for instance in a test of the pictures.
const assets = path.join(folder, 'assets');
const files = existsSync(assets) ? readdirSync(assets).filter((name) => !name.endsWith('.br')) : [];
const list = listAssets(files.map((name) => ({ name, bytes: statSync(path.join(assets, name)).size, text: () => readFileSync(path.join(assets, name), 'utf8') })));
writeFileSync(path.join(folder, 'offline.json'), JSON.stringify(list));
