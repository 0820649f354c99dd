/** Programs that tests need and npm does not bring: found on the system, else installed from Debian's packages, else named. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * How the server is started: a small nursery, a heap that is swept when it has grown by a third instead of when it has
 * doubled or tripled, and few memory pools keep what it occupies near what it needs.
 */
export const serverFlags = ['--max-semi-space-size=4', '--heap-growing-percent=30'];
export const serverEnvironment = { MALLOC_ARENA_MAX: '2' };

const needs = {
  // Chromium without windows: the same engine at half the processor's time.
  chromium: { paths: ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'], packages: ['chromium-headless-shell'], variable: 'CHROMIUM' },
  java: { paths: ['/usr/bin/java'], packages: ['default-jre-headless'], variable: 'JAVA' },
  hunspell: { paths: ['/usr/bin/hunspell'], packages: ['hunspell', 'hunspell-en-gb', 'hunspell-fr', 'hunspell-de-de', 'hunspell-it', 'hunspell-es'], variable: 'HUNSPELL' },
  pdfinfo: { paths: ['/usr/bin/pdfinfo'], packages: ['poppler-utils'], variable: 'PDFINFO' },
  pdftotext: { paths: ['/usr/bin/pdftotext'], packages: ['poppler-utils'], variable: 'PDFTOTEXT' },
  pdffonts: { paths: ['/usr/bin/pdffonts'], packages: ['poppler-utils'], variable: 'PDFFONTS' },
  python: { paths: ['/usr/bin/python3'], packages: ['python3', 'python3-pyld', 'python3-cryptography', 'python3-jsonschema'], variable: 'PYTHON', must: ['-c', 'import pyld, cryptography, jsonschema'] },
  // What translators' programs are made of: they have to read the files that we give them.
  msgfmt: { paths: ['/usr/bin/msgfmt'], packages: ['gettext'], variable: 'MSGFMT' },
  pofilter: { paths: ['/usr/bin/pofilter'], packages: ['translate-toolkit'], variable: 'POFILTER' },
  soffice: { paths: ['/usr/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'], packages: ['libreoffice-writer-nogui'], variable: 'SOFFICE' },
};

/** Tells whether a program is there and can what is needed of it. */
function isThere(path, must) {
  if (!path || !existsSync(path)) return false;
  return must === undefined || spawnSync(path, must, { stdio: 'ignore' }).status === 0;
}

function findOn(path) {
  const result = spawnSync(path, ['--version'], { stdio: 'ignore' });
  return result.error === undefined;
}

/** The path of a program; throws a sentence that says what to install where it cannot be had. */
export function findProgram(name) {
  const { paths, packages, variable, must } = needs[name];
  const set = process.env[variable];
  const found = () => [set, ...paths].find((path) => isThere(path, must));
  if (found()) return found();
  if (process.getuid?.() === 0 && findOn('apt-get')) {
    console.log(`Installing ${packages.join(' ')} from Debian's packages …`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'ignore', env: environment });
    if (found()) return found();
  }
  throw new Error(`The tests need ${name}. Install it (on Debian: apt-get install ${packages.join(' ')}) or set ${variable} to its path.`);
}

/** Finds or installs every program that tests need, one after the other, so that no test waits for a package; says plainly what is missing. */
export function findAllPrograms() {
  for (const name of Object.keys(needs)) {
    try {
      findProgram(name);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
}
