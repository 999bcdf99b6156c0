/** Newest first. The older marker has been an empty element for a while, so its section counts. */
export const SECTION_SELECTORS = ['#extra-usage-credits-section', '[data-testid="extra-usage-section"]'] as const;

/** The element that a marker stands for. */
export function regionOf(marker: Element): Element | null {
  return (marker.textContent ?? '').trim() === '' ? marker.closest('section') : marker;
}
