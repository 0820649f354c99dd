import { ColumnTypeEnum, type ArgType, type SqlQuery, type SqlQueryable, type SqlResultSet } from '@prisma/driver-adapter-utils';
import { Prisma } from '../../prisma/generated/sqlite/client';
import { driver, isPostgres } from './database.server';
import { settings } from './settings.server';

/** What a frequent read or write needs of a transaction; Prisma's own and `writeTransaction`'s both fit. */
export interface Statements {
  /** The rows that a statement answers: moments as Date, truth as boolean, numbers as number. */
  $queryRaw<Rows = unknown>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Rows>;
  /** How many rows a statement changed. */
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>;
}

type Given = TemplateStringsArray | Prisma.Sql;

const plain: ArgType = { scalarType: 'unknown', arity: 'scalar' };
const isServer = isPostgres(settings.DATABASE_URL);

function queryOf(given: Given, values: unknown[]): SqlQuery {
  const query = given instanceof Prisma.Sql ? given : Prisma.sql(given as readonly string[], ...values);
  return { sql: isServer ? query.text : query.sql, args: query.values, argTypes: query.values.map(() => plain) };
}

const readers: Partial<Record<number, (value: unknown) => unknown>> = {
  [ColumnTypeEnum.DateTime]: (value) => new Date(String(value)),
  [ColumnTypeEnum.Boolean]: Boolean,
  [ColumnTypeEnum.Int64]: Number,
  [ColumnTypeEnum.Numeric]: Number,
};

function rowsOf({ columnNames, columnTypes, rows }: SqlResultSet): Record<string, unknown>[] {
  const columns = columnNames.map((name, index) => ({ name, read: readers[columnTypes[index] ?? -1] }));
  return rows.map((row) => Object.fromEntries(columns.map(({ name, read }, index) => [name, read && row[index] !== null ? read(row[index]) : row[index]])));
}

function statementsOn(target: () => Promise<SqlQueryable>): Statements {
  return {
    $queryRaw: async <Rows>(given: Given, ...values: unknown[]) => rowsOf(await (await target()).queryRaw(queryOf(given, values))) as Rows,
    $executeRaw: async (given: Given, ...values: unknown[]) => (await target()).executeRaw(queryOf(given, values)),
  };
}

/**
 * The database without Prisma's query engine, for the few reads that every page asks. The engine's work per statement is
 * five to ten times that of the database (docs/performance.md).
 */
export const statements: Statements = statementsOn(driver);

const command = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });

/** Runs work in one transaction without Prisma's query engine: all of it is kept, or nothing. Inside, use only what it is given. */
export async function writeTransaction<T>(work: (tx: Statements) => Promise<T>): Promise<T> {
  const transaction = await (await driver()).startTransaction();
  let isOpen = true;
  const whileOpen = async () => {
    if (!isOpen) throw new Error('This transaction has ended: everything in it must be awaited.');
    return transaction;
  };
  try {
    const result = await work(statementsOn(whileOpen));
    isOpen = false;
    await transaction.executeRaw(command('COMMIT'));
    await transaction.commit();
    return result;
  } catch (error) {
    isOpen = false;
    // A connection that broke cannot undo anything; its database does. Either way it is given back.
    await transaction.executeRaw(command('ROLLBACK')).catch(() => undefined);
    await transaction.rollback();
    throw error;
  }
}
