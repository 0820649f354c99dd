import { describe, expect, it } from 'vitest';
import { deviceOf, readDevice } from './device';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('readDevice', () => {
  it.each([
    ['firefox windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'],
    ['chrome linux', `Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/142.0.0.0 Safari/537.36`],
    ['edge windows', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`],
    ['safari iphone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'],
    ['firefox iphone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/145.0 Mobile/15E148 Safari/605.1.15'],
    ['safari macos', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15'],
    ['chrome android', `Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/142.0.0.0 Mobile Safari/537.36`],
    ['samsung android', `Mozilla/5.0 (Linux; Android 14; SM-S921B) ${webkit} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`],
    ['chrome chromeos', `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/142.0.0.0 Safari/537.36`],
    ['opera windows', `Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/142.0.0.0 Safari/537.36 OPR/125.0.0.0`],
    ['other other', 'curl/8.10.1'],
    ['other other', ''],
    ['other other', null],
    ['other other', `${'x'.repeat(5000)} Firefox/1 Windows`],
  ])('keeps "%s", no more', (kept, told) => {
    expect(readDevice(told)).toBe(kept);
  });
});

describe('deviceOf', () => {
  it('gives the names that people know', () => {
    expect(deviceOf('samsung android')).toEqual({ browser: 'Samsung Internet', system: 'Android' });
    expect(deviceOf('firefox other')).toEqual({ browser: 'Firefox', system: null });
  });

  it.each([null, '', 'Mozilla/5.0', 'other other', '__proto__ constructor'])('says nothing of "%s"', (kept) => {
    expect(deviceOf(kept)).toEqual({ browser: null, system: null });
  });
});
