/** `npm test`: every runner one after the other, then one line that sums them up. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { findAllPrograms } from './system.mjs';

const folder = 'test-results';
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const total = { passed: 0, failed: 0 };
/** What failed, by name: said once more at the end, where somebody with a long log looks first. */
const faults = [];

function run(name, command, environment = {}) {
  console.log(`\n— ${name}`);
  const startedAt = Date.now();
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit', env: { ...process.env, ...environment } });
  console.log(`  ${name}: ${Math.round((Date.now() - startedAt) / 1000)} s`);
  return status ?? 1;
}

/** Adds a runner's counts; a runner that broke before it could count is one failure. */
function add(name, { passed, failed, names = [] }, status) {
  total.passed += passed;
  total.failed += failed === 0 && status !== 0 ? 1 : failed;
  if (failed === 0 && status !== 0) faults.push(`${name}: ended with code ${status}`);
  for (const fault of names) faults.push(`${name}: ${fault}`);
}

function failedTests({ testResults = [] }) {
  return testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName));
}

function failedJourneys({ suites = [], specs = [] }) {
  return [...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`), ...suites.flatMap(failedJourneys)];
}

function vitest(name, environment) {
  const file = `${folder}/vitest-${name}.json`;
  const status = run(name === 'rules' ? 'tests of rules' : `command, door and other tests on ${name}`, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], environment);
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const { numPassedTests = 0, numFailedTests = 0 } = results;
  add(name, { passed: numPassedTests, failed: numFailedTests, names: failedTests(results) }, status);
}

/** Builds when sources changed; then marks the build as made now, because tests compare it with the times of the sources. */
function build() {
  const status = run('build', ['scripts/start.mjs', '--all', '--prepare']);
  const now = new Date();
  if (status === 0) utimesSync('build/web.js', now, now);
  else add('build', { passed: 0, failed: 0 }, status);
  return status === 0;
}

function journeys() {
  const file = `${folder}/journeys.json`;
  const status = run('journeys in Chromium', ['node_modules/@playwright/test/cli.js', 'test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const { stats = { expected: 0, unexpected: 0, flaky: 0 } } = results;
  if (stats.flaky > 0) console.log(`  ${stats.flaky} of the journeys passed only at the second try: look into them.`);
  add('journeys', { passed: stats.expected + stats.flaky, failed: stats.unexpected, names: failedJourneys(results) }, status);
}

function check() {
  const file = `${folder}/checks.json`;
  const status = run('house checks', ['scripts/check.mjs'], { FAULTS_FILE: file });
  const names = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  add('house checks', { passed: status === 0 ? 1 : 0, failed: names.length, names }, status);
}

findAllPrograms();
check();
const isBuilt = build();
vitest('rules', { TESTS: 'rules' });
vitest('sqlite', { TESTS: 'server' });
vitest('postgresql', { DATABASE: 'postgresql' });
if (isBuilt) journeys();
if (faults.length > 0) console.log(`\nFailed:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
