import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';
import { composeSchema, providerOf } from './prisma/tools/schema.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));

// Prisma's own schema engine is a download that closed networks refuse: a stand-in runs the engine's
// WASM build from the npm registry. Windows cannot start a script as a program and keeps the download.
if (process.platform !== 'win32') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(root, 'prisma/tools/schema-engine.mjs');
}

const url = process.env.DATABASE_URL || 'file:./data/unites.db';
const provider = providerOf(url);

export default defineConfig({
  schema: composeSchema(provider),
  migrations: { path: path.join(root, 'prisma', provider, 'migrations') },
  datasource: { url, shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL },
});
