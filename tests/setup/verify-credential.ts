import { execFileSync } from 'node:child_process';
import { findProgram } from '../../scripts/system.mjs';

/** What an implementation that shares nothing with ours says of a credential. */
export interface Verified {
  /** its statements in their canonical order */
  statements: string;
  /** only when keys were given */
  valid?: boolean;
  /** only when the schema was asked for */
  faults?: string[];
}

/** Has Python verify a document: its proof by the keys given, and whether it fits 1EdTech's schema. */
export function verifyCredential(document: unknown, { keys, schema }: { keys?: Record<string, string>; schema?: boolean } = {}): Verified {
  const answer = execFileSync(findProgram('python') ?? 'python3', ['tests/credentials/verify.py'], { input: JSON.stringify({ document, keys, schema }), encoding: 'utf8' });
  return JSON.parse(answer) as Verified;
}
