import { describe, expect, it } from 'vitest';
import { newId } from './ids';
import { forgive, limit, limitAll, networkOf, type LimitKind } from './rate-limit.server';

async function countAllowed(kind: LimitKind, key: string, attempts: number): Promise<number> {
  let allowed = 0;
  for (let attempt = 0; attempt < attempts; attempt += 1) if ((await limit(kind, key)).ok) allowed += 1;
  return allowed;
}

describe('limit', () => {
  it.each([
    ['sign-in-email', 10],
    ['sign-in-address', 60],
    ['sign-up-address', 20],
    ['link-pair', 3],
    ['link-address', 20],
    ['progress-learner', 240],
    ['progress-address', 600],
  ] as const)('allows %s %i times', async (kind, points) => {
    expect(await countAllowed(kind, newId(), points + 2)).toBe(points);
  });

  it('says how long to wait, within the period', async () => {
    const key = newId();
    await countAllowed('link-pair', key, 3);
    const answer = await limit('link-pair', key);
    expect(answer).toMatchObject({ ok: false });
    expect(answer.ok ? 0 : answer.retryAfterSeconds).toBeGreaterThan(890);
    expect(answer.ok ? 0 : answer.retryAfterSeconds).toBeLessThanOrEqual(900);
  });

  it('counts every key and every kind for itself', async () => {
    const key = newId();
    await countAllowed('link-pair', key, 4);
    expect(await limit('link-pair', newId())).toEqual({ ok: true });
    expect(await limit('link-email', key)).toEqual({ ok: true });
  });

  it('forgets attempts that turned out well', async () => {
    const key = newId();
    await countAllowed('sign-in-email', key, 11);
    await forgive('sign-in-email', key);
    expect(await limit('sign-in-email', key)).toEqual({ ok: true });
  });

  it('refuses as soon as one of several limits is reached', async () => {
    const key = newId();
    await countAllowed('link-pair', key, 3);
    expect(await limitAll(['link-address', newId()], ['link-pair', key])).toMatchObject({ ok: false });
    expect(await limitAll(['link-address', newId()], ['link-pair', newId()])).toEqual({ ok: true });
  });
});

describe('networkOf', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', ''],
  ])('counts %s as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('does not let one network appear as many', () => {
    expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:db8:1:2:bbbb:cccc:1:2'));
    expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'));
  });
});
