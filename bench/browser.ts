import { chromium, type CDPSession } from '@playwright/test';
import { findProgram } from '../scripts/system.mjs';

export interface ColdPage {
  requests: number;
  kilobytes: number;
  scriptKilobytes: number;
  lcpMs: number;
  blockingMs: number;
}

/** "Slow 4G" as Lighthouse throttles it: 150 ms round trips, 1.6 Mbit/s down, 0.75 up; the processor four times slower. */
async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Opens a page with empty caches and measures what travels and when the reader sees it. */
export async function openCold(url: string): Promise<ColdPage> {
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const browser = await chromium.launch({ executablePath: findProgram('chromium'), args });
  const page = await (await browser.newContext({ viewport: { width: 412, height: 823 } })).newPage();
  const session = await page.context().newCDPSession(page);
  const sizes = new Map<string, number>();
  const scripts = new Set<string>();
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => void sizes.set(requestId, encodedDataLength));
  await slowDown(session);
  await page.addInitScript(() => {
    const seen = { lcp: 0, blocking: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.lcp = entry.startTime))).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.blocking += Math.max(0, entry.duration - 50)))).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const { lcp, blocking } = await page.evaluate(() => (globalThis as unknown as { seen: { lcp: number; blocking: number } }).seen);
  await browser.close();
  const sum = (ids: Iterable<string>) => [...ids].reduce((total, id) => total + (sizes.get(id) ?? 0), 0) / 1024;
  return { requests: sizes.size, kilobytes: sum(sizes.keys()), scriptKilobytes: sum(scripts), lcpMs: lcp, blockingMs: blocking };
}
