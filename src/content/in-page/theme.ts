/** The page's own theme, by the ground that it paints: it need not be the system's. Null where that cannot be told. */
export function pageTheme(page: Document, window: Pick<Window, 'getComputedStyle'>): 'light' | 'dark' | null {
  for (const element of [page.body, page.documentElement]) {
    const ground = element === null ? '' : window.getComputedStyle(element).backgroundColor;
    const [red, green, blue, alpha = 1] = /^rgba?\(/.test(ground) ? (ground.match(/[\d.]+/g) ?? []).map(Number) : [];
    if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) continue;
    return red * 0.3 + green * 0.6 + blue * 0.1 < 128 ? 'dark' : 'light';
  }
  return null;
}
