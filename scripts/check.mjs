/** `npm run check`: the house checks. Each prints only when it fails; the last line counts them. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const checks = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'] },
  { name: 'budgets and style', command: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
  { name: 'floors', command: ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'app', 'server', 'scripts', 'films', '--config', '.dependency-cruiser.cjs'] },
  { name: 'unused code', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'content', command: ['node_modules/tsx/dist/cli.mjs', 'scripts/content-check.ts', '--complete'] },
  { name: 'interface strings', command: ['node_modules/tsx/dist/cli.mjs', 'scripts/locales-check.ts'] },
  { name: 'spelling', command: ['node_modules/tsx/dist/cli.mjs', 'scripts/spelling-check.ts'] },
  { name: 'house rules', command: ['node_modules/tsx/dist/cli.mjs', 'scripts/house-check.ts'] },
  { name: 'duplicates', command: ['node_modules/jscpd/bin/jscpd', 'app', 'server', 'scripts', 'films', '--config', '.jscpd.json', '--silent'] },
];

const only = process.argv[2];

/** Runs a check to its end and answers what it said. */
function finish({ name, command }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece));
    child.on('close', (status) => resolve({ name, isFine: status === 0, said }));
  });
}

// Two at a time, in the order of the table, so that the two longest go side by side.
const waiting = checks.filter(({ name }) => !only || name === only);
const failed = [];
let passed = 0;
async function workThrough() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const { name, isFine, said } = await finish(check);
    console.log(`${isFine ? 'ok  ' : 'FAIL'}  ${name}`);
    if (!isFine) process.stdout.write(`${said}\n`);
    if (isFine) passed += 1;
    else failed.push(name);
  }
}
await Promise.all([workThrough(), workThrough()]);
console.log(`check: ${passed} passed, ${failed.length} failed`);
if (process.env.FAULTS_FILE) writeFileSync(process.env.FAULTS_FILE, JSON.stringify(failed));
process.exit(failed.length === 0 ? 0 : 1);
