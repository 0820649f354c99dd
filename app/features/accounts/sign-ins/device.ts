/** A kind of browser, and a kind of device or system: all that is told apart, and all that is kept. */
const browsers = [
  // The order matters: most browsers also name others, whose pages they want to be given.
  { id: 'edge', name: 'Edge', sign: /\bEdgA?(?:iOS)?\// },
  { id: 'opera', name: 'Opera', sign: /\b(?:OPR|Opera|OPiOS)\// },
  { id: 'samsung', name: 'Samsung Internet', sign: /\bSamsungBrowser\// },
  { id: 'firefox', name: 'Firefox', sign: /\b(?:Firefox|FxiOS)\// },
  { id: 'chrome', name: 'Chrome', sign: /\b(?:Headless)?(?:Chrome|Chromium|CriOS)\// },
  { id: 'safari', name: 'Safari', sign: /\bSafari\// },
] as const;

const systems = [
  { id: 'iphone', name: 'iPhone', sign: /\biPhone\b/ },
  { id: 'ipad', name: 'iPad', sign: /\biPad\b/ },
  { id: 'android', name: 'Android', sign: /\bAndroid\b/ },
  { id: 'windows', name: 'Windows', sign: /\bWindows\b/ },
  { id: 'macos', name: 'macOS', sign: /\bMac OS X\b|\bMacintosh\b/ },
  { id: 'chromeos', name: 'ChromeOS', sign: /\bCrOS\b/ },
  { id: 'linux', name: 'Linux', sign: /\bLinux\b/ },
] as const;

/** The coarse reading of how a browser names itself, such as "firefox windows"; versions, models and builds are left out. */
export function readDevice(userAgent: string | null): string {
  const told = (userAgent ?? '').slice(0, 1000);
  const browser = browsers.find(({ sign }) => sign.test(told))?.id ?? 'other';
  const system = systems.find(({ sign }) => sign.test(told))?.id ?? 'other';
  return `${browser} ${system}`;
}

/** A device by the names of its maker's; null where it did not say. */
export interface Device {
  browser: string | null;
  system: string | null;
}

/** What a kept reading says; a reading of another time says nothing. */
export function deviceOf(kept: string | null): Device {
  const [browser, system] = (kept ?? '').split(' ');
  return { browser: browsers.find(({ id }) => id === browser)?.name ?? null, system: systems.find(({ id }) => id === system)?.name ?? null };
}
