import { describe, expect, it } from 'vitest';
import { inTurns } from './turns';

/** Works that end when they are told to, and note when they begin. */
function works() {
  const begun: string[] = [];
  const ends = new Map<string, { end: () => void; fail: (error: Error) => void }>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve, reject) => ends.set(name, { end: () => resolve(name), fail: reject }));
  };
  return { begun, work, of: (name: string) => ends.get(name) };
}

describe('inTurns', () => {
  it('lets as many run as are allowed, the others in the order in which they came', async () => {
    const turn = inTurns(2);
    const { begun, work, of } = works();
    const answers = ['a', 'b', 'c', 'd'].map((name) => turn(work(name)));
    expect(begun).toEqual(['a', 'b']);
    of('b')?.end();
    expect(await answers[1]).toBe('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    for (const name of ['a', 'c']) of(name)?.end();
    await Promise.all([answers[0], answers[2]]);
    of('d')?.end();
    expect(await Promise.all(answers)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('gives the place on when a work fails, and says so to whoever asked', async () => {
    const turn = inTurns(1);
    const { begun, work, of } = works();
    const failing = turn(work('a'));
    const next = turn(work('b'));
    of('a')?.fail(new Error('broken'));
    await expect(failing).rejects.toThrow('broken');
    await Promise.resolve();
    expect(begun).toEqual(['a', 'b']);
    of('b')?.end();
    expect(await next).toBe('b');
  });

  it('is free again when all have ended', async () => {
    const turn = inTurns(1);
    for (const value of [1, 2, 3]) expect(await turn(async () => value)).toBe(value);
  });
});
