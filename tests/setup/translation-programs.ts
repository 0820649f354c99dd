/** Programs of translators, which are not ours: what they say of a PO file. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findProgram } from '../../scripts/system.mjs';

/** What msgfmt says of a file with all its checks; status 0 where it takes it. */
export function compilePo(file: string): { status: number | null; says: string } {
  const { status, stderr } = spawnSync(findProgram('msgfmt') ?? 'msgfmt', ['-c', '-v', '-o', '/dev/null', file], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return { status, says: stderr.trim() };
}

const script = `import json, sys
from translate.storage import factory
units = factory.getobject(sys.argv[1]).units
print(json.dumps([[unit.getcontext(), str(unit.source), str(unit.target), unit.isfuzzy()] for unit in units if not unit.isheader()]))`;

/** The texts of a file as the Translate Toolkit reads them: context, source, target, fuzzy. */
export function readByToolkit(file: string): unknown {
  findProgram('pofilter');
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, file], { encoding: 'utf8' }));
}

/** The entries of a file that fail a check of the Translate Toolkit, as a PO file. */
export function filterPo(file: string, check: string): string {
  execFileSync(findProgram('pofilter') ?? 'pofilter', ['--progress=none', '-t', check, file, `${file}.found`]);
  return readFileSync(`${file}.found`, 'utf8');
}
