import type { KeepMessage } from './copies';

/** Starts the worker once the page has loaded, and gives it what to keep. Elsewhere than on https or localhost nothing happens. */
export async function registerWorker(keep: string[]): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  if (document.readyState !== 'complete') await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
  try {
    await navigator.serviceWorker.register('/sw.js');
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ keep, anew: false } satisfies KeepMessage);
  } catch {
    // Forbidden by the browser's settings: pages are read with a network only.
  }
}

/** Passes a wish on to the worker, if there is one. */
export function tell(message: KeepMessage): void {
  navigator.serviceWorker?.controller?.postMessage(message);
}
