// Loaded before the built server: answers any message with the number of statements that its database has seen so far.
// What the work in the background asks for its next job, and whether others published or said something, does not count.
import Sqlite from 'better-sqlite3';
import pg from 'pg';

let count = 0;

function counted(prototype, method, sqlOf) {
  const original = prototype[method];
  prototype[method] = function (...given) {
    if (!/\b(?:Job|ModuleChange)\b|MAX\("number"\)/.test(sqlOf(this, given))) count += 1;
    return original.apply(this, given);
  };
}

// A prepared statement of SQLite is used many times; each use counts.
const sqlite = new Sqlite(':memory:');
const statement = Object.getPrototypeOf(sqlite.prepare('SELECT 1'));
sqlite.close();
for (const method of ['run', 'all', 'get']) counted(statement, method, ({ source }) => source);
counted(pg.Client.prototype, 'query', (_, [query]) => (typeof query === 'string' ? query : (query?.text ?? '')));
process.on('message', () => process.send?.({ count }));
