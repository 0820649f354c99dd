// Loaded before the built server: answers any message with the number of statements that its database has seen so far.
// What the work in the background asks for its next job does not count.
import Sqlite from 'better-sqlite3';
import pg from 'pg';

let count = 0;

function counted(prototype, method) {
  const original = prototype[method];
  prototype[method] = function (...given) {
    const [statement] = given;
    const sql = typeof statement === 'string' ? statement : (statement?.text ?? '');
    if (!/\bJob\b/.test(sql)) count += 1;
    return original.apply(this, given);
  };
}

counted(Sqlite.prototype, 'prepare');
counted(pg.Client.prototype, 'query');
process.on('message', () => process.send?.({ count }));
