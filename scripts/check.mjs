/** `npm run check`: the house checks. Each prints only when it fails; the last line counts them. */
import { spawnSync } from 'node:child_process';

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
let failed = 0;
let passed = 0;
for (const { name, command } of checks) {
  if (only && name !== only) continue;
  const result = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 26 });
  const isFine = result.status === 0;
  console.log(`${isFine ? 'ok  ' : 'FAIL'}  ${name}`);
  if (!isFine) process.stdout.write(`${result.stdout}${result.stderr}\n`);
  if (isFine) passed += 1;
  else failed += 1;
}
console.log(`check: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
