/** Chooses the zone of the browser's clocks where nobody has chosen one yet; one that the list lacks is added to it. */
export function enhance(element: HTMLElement): void {
  if (!(element instanceof HTMLSelectElement) || element.form?.querySelector('[aria-invalid]')) return;
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone.includes('/')) return;
  if (![...element.options].some(({ value }) => value === zone)) element.add(new Option(zone.replaceAll('_', ' '), zone), 0);
  element.value = zone;
}
