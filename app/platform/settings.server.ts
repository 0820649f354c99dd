import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  /** Where the service is reached; cookies are `Secure` when it is https. */
  APP_URL: z.url().optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: z.string().default('file:./data/unites.db'),
  DATABASE_POOL: z.coerce.number().int().positive().default(10),
  SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  SMTP_URL: z.string().optional(),
  /** Where mails lie to be read when there is no SMTP_URL. */
  OUTBOX_DIR: z.string().default('data/outbox'),
  MAIL_FROM: z.string().default('UNITES <no-reply@localhost>'),
  MEDIA_DIR: z.string().default('data/media'),
  /** Where files lie that trainers asked for, until they expire. */
  EXPORTS_DIR: z.string().default('data/exports'),
  MEDIA_BASE_URL: z.string().default('/media'),
  /** Whether all films are made in the background, or only those that somebody is waiting for. */
  FILMS: z.enum(['all', 'asked']).default('all'),
  /** Number of reverse proxies in front whose X-Forwarded-For is believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  /** Factor on every rate limit; tests that act as many people raise it. */
  RATE_LIMIT_FACTOR: z.coerce.number().positive().default(1),
  /** Who runs the service, and where readers report mistakes and barriers and ask for their rights. */
  OPERATOR_NAME: z.string().optional(),
  CONTACT_EMAIL: z.email().optional(),
  /** Shows the emblem of the European Union and who is paid by it; the authority adds the disclaimer of grant agreements. */
  EU_FUNDING: z.enum(['funded', 'co-funded']).optional(),
  EU_GRANTING_AUTHORITY: z.string().optional(),
  /** Whether links of the library and of sources are asked once a day; needs a way out to the internet. */
  LINK_CHECK: z.enum(['on', 'off']).default('off'),
  /** An organisation whose people sign in with its own account, by OpenID Connect: all four or none. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60).optional(),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

const ofOrganisation = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const;

/** An organisation is known wholly or not at all, and by https unless it is tried on this machine. */
const wholeOrganisation = schema.superRefine((given, context) => {
  const missing = ofOrganisation.filter((name) => given[name] === undefined);
  if (missing.length < ofOrganisation.length) for (const name of missing) context.addIssue({ code: 'custom', path: [name], message: 'is needed with the other settings of OIDC' });
  const isSafe = given.OIDC_ISSUER === undefined || /^https:|^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(`${given.OIDC_ISSUER}/`);
  if (!isSafe) context.addIssue({ code: 'custom', path: ['OIDC_ISSUER'], message: 'must begin with https:' });
});

/** A secret that survives restarts without configuration: made once, kept beside the database, readable by the owner only. */
function keptSecret(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
}

/** Reads and checks the environment; throws one sentence per wrong setting. */
export function readSettings(env: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = wholeOrganisation.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings of the environment are wrong:\n${lines.join('\n')}`);
  }
  const { SECRET, APP_URL, ...rest } = result.data;
  let secret = SECRET;
  return {
    ...rest,
    APP_URL: APP_URL ?? `http://localhost:${rest.PORT}`,
    get SECRET() {
      return (secret ??= keptSecret('data/secret'));
    },
  };
}

export const settings = readSettings(process.env);
