/** What no linter knows of the house: guards on doors, links that lead somewhere, names, sizes of rooms. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import routes from '../app/routes';

interface RouteEntry {
  path?: string | undefined;
  file: string;
  children?: RouteEntry[] | undefined;
}

const guards = ['localeOf(', 'publicDoor(', 'requireUser(', 'requireRole(', 'requireTester(', 'requireModerator(', 'requireTranslator(', 'requireCohort(', 'requireCohortTrainer(', 'requireOpenOutbox(', 'onlyByForm', 'loader()'];
const forbiddenNames = /(^|[/-])(utils?|helpers?|services?|manager|misc|common|new|old|v\d)(\.|-|\/|$)/;
const maxFilesPerFolder = 16;
const faults: string[] = [];

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Every exported loader or action of a door calls a guard in its own body or is one. */
function checkGuards(file: string): void {
  const text = readFileSync(file, 'utf8');
  const exported = [...text.matchAll(/export (?:async )?(?:function|const) (loader|action)\b/g)];
  for (const { 1: name, index } of exported) {
    const rest = text.slice(index);
    const body = rest.slice(0, rest.search(/\n(?:export |\})/) + 2 || undefined);
    const isAlias = /^export const action = loader;/.test(rest);
    if (!isAlias && !guards.some((guard) => body.includes(guard))) faults.push(`${file}: ${name} calls no guard (${guards.join(' ')}). Call one as its first step.`);
  }
}

function patternsOf(entries: readonly RouteEntry[], parent = ''): string[] {
  return entries.flatMap((entry) => {
    const full = [parent, entry.path ?? ''].filter(Boolean).join('/');
    return [full, ...patternsOf(entry.children ?? [], full)];
  });
}

function isKnown(address: string, patterns: readonly string[]): boolean {
  const parts = address.split('/').filter(Boolean);
  return patterns.some((pattern) => {
    const wanted = pattern.split('/').filter(Boolean);
    const needed = wanted.filter((part) => !part.endsWith('?')).length;
    const fits = parts.length >= needed && parts.length <= wanted.length;
    return fits && parts.every((part, at) => part === '*' || wanted[at]?.startsWith(':') || part === wanted[at]);
  });
}

/** Every internal link written in a screen or mail leads to a route; `${…}` stands for any one part. */
function checkLinks(file: string, patterns: readonly string[]): void {
  const text = readFileSync(file, 'utf8');
  for (const [, raw = ''] of text.matchAll(/(?:href|action|formAction)=\{?[`"](\/[^`"]*)[`"]/g)) {
    const address = raw.replace(/\$\{[^}]*\}/g, '*').replace(/[?#].*$/, '');
    if (address.includes('.') || address === '/') continue;
    if (!isKnown(address, patterns)) faults.push(`${file}: the link ${raw} leads to no route of app/routes.ts.`);
  }
}

function checkRooms(): void {
  const perFolder = new Map<string, number>();
  for (const file of listFiles('app/features')) {
    if (/\.test\.tsx?$|\.css$/.test(file)) continue;
    perFolder.set(path.dirname(file), (perFolder.get(path.dirname(file)) ?? 0) + 1);
  }
  for (const [folder, count] of perFolder) if (count > maxFilesPerFolder) faults.push(`${folder} holds ${count} files; a room has at most ${maxFilesPerFolder}. Split it by what it is about.`);
}

const source = ['app', 'server', 'scripts', 'films', 'bench', 'tests'].flatMap(listFiles);
const patterns = patternsOf(await routes);
// A picture is named after what it shows, and that may be a service desk.
for (const file of source.filter((each) => !each.startsWith('films/pictures/'))) if (forbiddenNames.test(file)) faults.push(`${file}: name it after what it is about, not "${path.basename(file)}".`);
for (const file of source.filter((each) => each.startsWith('app/routes/') && !each.includes('.test.'))) checkGuards(file);
for (const file of source.filter((each) => each.endsWith('.tsx') && !each.includes('.test.'))) checkLinks(file, patterns);
checkRooms();
for (const fault of faults) console.log(fault);
console.log(`${source.length} files, ${patterns.length} routes: ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
