import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const prismaDir = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {'sqlite' | 'postgresql'} Provider */

/**
 * Tells which of the two databases a URL means.
 * @param {string} url
 * @returns {Provider}
 */
export function providerOf(url) {
  return /^postgres(ql)?:/i.test(url) ? 'postgresql' : 'sqlite';
}

/** @param {Provider} provider @returns {[string, string][]} file names and their text */
function schemaFiles(provider) {
  const models = path.join(prismaDir, 'models');
  const names = readdirSync(models).filter((name) => name.endsWith('.prisma')).sort();
  const datasource = readFileSync(path.join(prismaDir, provider, 'datasource.prisma'), 'utf8');
  return [['datasource.prisma', datasource], ...names.map((name) => /** @type {[string, string]} */ ([name, readFileSync(path.join(models, name), 'utf8')]))];
}

/**
 * Puts the shared models beside one database's datasource (Prisma wants them in one folder, and a link
 * does not survive every checkout) and answers the folder.
 * @param {Provider} provider
 */
export function composeSchema(provider) {
  const folder = path.join(prismaDir, 'generated', 'schema', provider);
  const files = schemaFiles(provider);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(folder, name), text);
  const known = new Set(files.map(([name]) => name));
  for (const name of readdirSync(folder)) if (!known.has(name)) rmSync(path.join(folder, name));
  return folder;
}

/**
 * Answers a fingerprint that changes when a model, a datasource or Prisma's version does.
 * @param {Provider} provider
 */
export function schemaFingerprint(provider) {
  const lock = JSON.parse(readFileSync(path.join(prismaDir, '..', 'package.json'), 'utf8'));
  const hash = createHash('sha256').update(String(lock.devDependencies.prisma));
  for (const [name, text] of schemaFiles(provider)) hash.update(`\0${name}\0${text}`);
  return hash.digest('hex');
}
