import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter, SqlQuery, Transaction } from '@prisma/driver-adapter-utils';

/** What is used of better-sqlite3's connection below the adapter. */
interface Connection {
  exec(sql: string): unknown;
  pragma(text: string): unknown;
  prepare(sql: string): Prepared;
  readonly inTransaction: boolean;
}

/** What the adapter uses of a prepared statement. */
interface Prepared {
  readonly reader: boolean;
  bind(args: unknown[]): Bound;
  run(...args: unknown[]): unknown;
  all(...args: unknown[]): unknown[];
  columns(): unknown[];
  raw(): Prepared;
}

type Bound = Pick<Prepared, 'reader' | 'columns'> & { run: () => unknown; raw: () => { all: () => unknown[] } };

const maxPrepared = 300;

/**
 * Lets a connection remember its prepared statements: the adapter prepares, binds and forgets one for each query. What
 * stands in SQL text is fixed by the program, so few are needed. A changed table empties the memory: the names of a
 * statement's columns were read once.
 */
function rememberPrepared(connection: Connection): void {
  const prepare = connection.prepare.bind(connection);
  const remembered = new Map<string, (args: unknown[]) => Bound>();
  const binderOf = (sql: string): ((args: unknown[]) => Bound) => {
    const statement = prepare(sql);
    const columns = statement.reader ? statement.raw().columns() : [];
    return (args) => ({
      reader: statement.reader,
      columns: () => columns,
      run: () => statement.run(...args),
      raw: () => ({ all: () => statement.all(...args) }),
    });
  };
  connection.prepare = (sql) => {
    const bind = remembered.get(sql) ?? binderOf(sql);
    if (remembered.size >= maxPrepared || /^\s*(ALTER|CREATE|DROP)\b/i.test(sql)) remembered.clear();
    else remembered.set(sql, bind);
    return { ...bind([]), bind } as unknown as Prepared;
  };
}

const statement = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });

/**
 * Everything that is not the open transaction waits here until that one has ended. Nothing may be awaited
 * between finding the gate open and going through it: somebody else might close it in between.
 */
class Gate {
  private closed: Promise<void> | null = null;

  async pass<T>(work: () => Promise<T>): Promise<T> {
    while (this.closed) await this.closed;
    return work();
  }

  /** Waits for its turn, closes the gate and answers the function that opens it again. */
  async close(): Promise<() => void> {
    while (this.closed) await this.closed;
    let resolve = (): void => undefined;
    this.closed = new Promise<void>((done) => {
      resolve = done;
    });
    return () => {
      this.closed = null;
      resolve();
    };
  }
}

function connectionOf(adapter: SqlDriverAdapter): Connection {
  const { client } = adapter as unknown as { client?: Connection };
  if (typeof client?.exec !== 'function' || typeof client.pragma !== 'function') {
    throw new Error('@prisma/adapter-better-sqlite3 no longer keeps its connection in "client": review sqlite-adapter.server.ts.');
  }
  return client;
}

function setPragmas(connection: Connection): void {
  for (const pragma of ['busy_timeout = 5000', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) connection.pragma(pragma);
}

/** One transaction: `end` undoes what is not committed and opens the gate; after it nothing more may be sent. */
interface Turn {
  hasEnded: () => boolean;
  end: () => void;
}

/** The statements of one open transaction. */
function openTransaction(adapter: SqlDriverAdapter, { hasEnded, end }: Turn): Transaction {
  const still = async <T>(work: () => Promise<T>): Promise<T> => {
    if (hasEnded()) throw new Error('This transaction has ended; what is sent now would go into somebody else’s.');
    return work();
  };
  const run = async (sql: string): Promise<void> => {
    await still(() => adapter.executeRaw(statement(sql)));
  };
  return {
    provider: 'sqlite',
    adapterName: adapter.adapterName,
    options: { usePhantomQuery: false },
    queryRaw: (query) => still(() => adapter.queryRaw(query)),
    // Prisma sends COMMIT as a statement and calls commit() only after it succeeded.
    executeRaw: async (query) => {
      try {
        return await still(() => adapter.executeRaw(query));
      } catch (error) {
        if (/^\s*COMMIT/i.test(query.sql)) end();
        throw error;
      }
    },
    commit: async () => end(),
    rollback: async () => end(),
    createSavepoint: (name) => run(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => run(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => run(`RELEASE SAVEPOINT ${name}`),
  };
}

async function startTransaction(adapter: SqlDriverAdapter, gate: Gate): Promise<Transaction> {
  const connection = connectionOf(adapter);
  const open = await gate.close();
  let ended = false;
  const end = (): void => {
    if (ended) return;
    ended = true;
    try {
      if (connection.inTransaction) connection.exec('ROLLBACK');
    } finally {
      open();
    }
  };
  try {
    await adapter.executeRaw(statement('BEGIN IMMEDIATE'));
  } catch (error) {
    end();
    throw error;
  }
  return openTransaction(adapter, { hasEnded: () => ended, end });
}

/**
 * Prisma's better-sqlite3 adapter made safe for more than one request at a time.
 *
 * As it comes (7.10.0), one connection serves open transactions and every other query: a write acknowledged
 * while another request's transaction is open is lost when that one rolls back, and after a failed COMMIT
 * (prisma/orm#29933) all later writes are lost. Here other queries wait until the transaction has ended, and
 * a failed COMMIT is rolled back. So: keep transactions short, and inside one use only `tx`.
 */
export class SafeSqlite extends PrismaBetterSqlite3 {
  override async connect(): Promise<SqlDriverAdapter> {
    const adapter = await super.connect();
    const gate = new Gate();
    setPragmas(connectionOf(adapter));
    rememberPrepared(connectionOf(adapter));
    const gated = Object.create(adapter) as SqlDriverAdapter;
    return Object.assign(gated, {
      queryRaw: (query: SqlQuery) => gate.pass(() => adapter.queryRaw(query)),
      executeRaw: (query: SqlQuery) => gate.pass(() => adapter.executeRaw(query)),
      executeScript: (script: string) => gate.pass(() => adapter.executeScript(script)),
      startTransaction: () => startTransaction(adapter, gate),
      dispose: () => adapter.dispose(),
    });
  }
}
