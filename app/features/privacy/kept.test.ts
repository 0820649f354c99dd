import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keptInPassing, keptTopics, ownedBy, topicIds, topicsFor } from './kept';

interface Declared {
  name: string;
  columns: string[];
}

/** The database's models and their columns, as its schema says; relations are no columns. */
function readModels(): Declared[] {
  const text = readdirSync('prisma/models').map((file) => readFileSync(`prisma/models/${file}`, 'utf8')).join('\n');
  const models = [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => ({ name, body }));
  const names = new Set(models.map(({ name }) => name));
  return models.map(({ name, body }) => {
    const fields = [...body.matchAll(/^ {2}(\w+) +(\w+)/gm)];
    return { name, columns: fields.flatMap(([, column = '', type = '']) => (names.has(type) ? [] : [column])) };
  });
}

/** Columns that name a person. */
const personal = /^(learnerId|userId|email|\w+Email|senderId|authorName|\w+LearnerId|mergedIntoId)$/;
const models = readModels();
const kept = keptTopics.flatMap((topic) => topic.models);
const guest = { learner: 'l', user: null, email: null };

describe('the declaration of what is kept', () => {
  it('names every table that holds something of a person', () => {
    const named = new Set([...kept.map(({ model }) => model), ...Object.keys(keptInPassing)]);
    const missing = models.filter(({ name, columns }) => columns.some((column) => personal.test(column)) && !named.has(name));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('names no table that does not exist, and none twice', () => {
    const names = kept.map(({ model }) => model);
    expect(names.filter((name) => !models.some((model) => model.name === name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(kept.map((model) => [model.model, model] as const))('says of every column of %s whether a copy has it', (name, { shown, plain = [], held }) => {
    const said = [...shown, ...plain, ...held];
    expect(said.toSorted()).toEqual(models.find((model) => model.name === name)?.columns.toSorted());
  });

  it('finds rows only by columns that exist', () => {
    const columnsOf = (model: string) => models.find(({ name }) => name.toLowerCase() === model.toLowerCase())?.columns ?? [];
    const wrong = kept.flatMap(({ model, own, through }) => Object.keys(own).filter((column) => !columnsOf(through ?? model).includes(column)));
    expect(wrong).toEqual([]);
  });

  it('gives out no secret', () => {
    const given = kept.flatMap(({ shown, plain = [] }) => [...shown, ...plain]);
    expect(given.filter((column) => /token|password|secret|hash|credential|publicKey/i.test(column))).toEqual([]);
  });

  it('has one line for each kind of data', () => {
    expect(keptTopics.map(({ id }) => id)).toEqual([...topicIds]);
  });
});

describe('whose rows they are', () => {
  it('a guest has nothing of an account', () => {
    const names = topicsFor(guest).flatMap((topic) => topic.models.map(({ model }) => model));
    expect(names).toContain('LessonProgress');
    expect(names).not.toContain('Session');
  });

  it('nothing is asked for by an address or an account that there is not', () => {
    expect(ownedBy({ own: { userId: 'user' } }, guest)).toBeNull();
    expect(ownedBy({ own: { email: 'email', learnerId: 'learner' } }, guest)).toEqual({ OR: [{ learnerId: 'l' }] });
    expect(ownedBy({ own: { learnerId: 'learner' } }, { ...guest, sandbox: 'sandbox-1' })).toEqual({ OR: [{ learnerId: 'l' }, { learnerId: 'sandbox-1' }] });
    expect(ownedBy({ own: { learnerId: 'learner' }, through: 'certificate' }, guest)).toEqual({ certificate: { OR: [{ learnerId: 'l' }] } });
  });
});
