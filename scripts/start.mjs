#!/usr/bin/env node
/**
 * `npm start`: makes a clone ready and serves it. Installs what is missing, generates the database
 * client, builds if sources changed, then starts the server, which migrates the database itself.
 * Needs nothing but Node, so it imports nothing that must be installed first.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serverEnvironment, serverFlags } from './system.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`This needs Node 20.19 or newer; here is ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}

const isPrepareOnly = process.argv.includes('--prepare');
const startedAt = Date.now();
const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`.padStart(6);

function* filesOf(entry) {
  if (!existsSync(entry)) return;
  if (statSync(entry).isFile()) return void (yield entry);
  for (const item of readdirSync(entry, { withFileTypes: true })) {
    if (item.name === 'node_modules' || item.name === 'generated') continue;
    yield* filesOf(path.join(entry, item.name));
  }
}

function fingerprintOf(entries) {
  const hash = createHash('sha256');
  for (const entry of entries) for (const file of [...filesOf(entry)].sort()) hash.update(file).update(readFileSync(file));
  return hash.update(process.versions.modules).digest('hex');
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32', env: { ...process.env, npm_config_jobs: '2', JOBS: '2' } });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('close', (code) => {
      if (code === 0) return resolve(undefined);
      process.stderr.write(Buffer.concat(output));
      reject(new Error(`${command} ${args.join(' ')} ended with code ${code}`));
    });
  });
}

/** Does a step only when what it depends on has changed since it last succeeded. */
async function step({ name, says, from, needs, work }) {
  const stampFile = path.join('node_modules', '.unites', name);
  const fingerprint = fingerprintOf(from);
  const isFresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint && needs.every((file) => existsSync(file));
  if (isFresh) return;
  console.log(`${seconds()}  ${says}`);
  const heartbeat = setInterval(() => console.log(`${seconds()}  …`), 15_000);
  await work().finally(() => clearInterval(heartbeat));
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, fingerprint);
}

const node = process.execPath;

/**
 * Installs the packages and, beside it, builds the one that must be compiled where no ready-made binary can be had:
 * the database driver takes as long as all others together. No other package's install script is needed.
 */
async function install() {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const driver = '.cache/driver';
  mkdirSync(driver, { recursive: true });
  const alone = { private: true, dependencies: { 'better-sqlite3': dependencies['better-sqlite3'] }, allowScripts: { 'better-sqlite3': true } };
  writeFileSync(path.join(driver, 'package.json'), JSON.stringify(alone));
  const quietly = ['--no-audit', '--no-fund'];
  const omitted = process.argv.includes('--all') ? [] : ['--omit=dev'];
  await Promise.all([
    run('npm', ['install', '--no-save', '--ignore-scripts', ...omitted, ...quietly]),
    run('npm', ['install', '--prefix', driver, '--no-package-lock', ...quietly]),
  ]);
  cpSync(path.join(driver, 'node_modules/better-sqlite3/build'), 'node_modules/better-sqlite3/build', { recursive: true });
}

const steps = [
  {
    name: 'install',
    says: 'Installing packages (about two minutes; the database driver may be compiled) …',
    from: ['package.json', 'package-lock.json'],
    needs: ['node_modules/vite', 'node_modules/better-sqlite3/build'],
    work: install,
  },
  {
    name: 'database',
    says: 'Generating the database clients …',
    from: ['prisma/models', 'prisma/sqlite', 'prisma/postgresql', 'scripts/database-generate.mjs'],
    needs: ['prisma/generated/sqlite', 'prisma/generated/postgresql'],
    work: () => run(node, ['scripts/database-generate.mjs']),
  },
  {
    name: 'build',
    says: 'Building the course …',
    from: ['app', 'server', 'films', 'locales', 'public', 'prisma/models', 'package.json', 'vite.config.ts', 'remix.config.js', 'scripts/build.mjs'],
    needs: ['build/server/index.js', 'build/web.js'],
    work: () => run(node, ['scripts/build.mjs']),
  },
];

try {
  for (const each of steps) await step(each);
} catch (error) {
  console.error(`\n${error.message}\nNothing was started. The lines above say why; after mending it, run the same command again.`);
  process.exit(1);
}

if (!isPrepareOnly) {
  const server = spawn(node, [...serverFlags, 'build/web.js'], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { NODE_ENV: 'production', ...serverEnvironment, ...process.env } });
  server.on('message', ({ port }) => {
    console.log(`${seconds()}  Ready.\n
  The course       http://localhost:${port}
  Auf Deutsch      http://localhost:${port}/de
  Module 1         http://localhost:${port}/en/course/why-co-design
  Sign-in mails    http://localhost:${port}/dev/mail   (no mail server is set)

  Try: read lesson 1.1, switch the language, answer the knowledge check, fill in the baseline.
  Stop with Ctrl-C.\n`);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => process.exit(code ?? 1));
}
