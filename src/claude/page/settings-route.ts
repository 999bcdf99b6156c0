/** The part of a location that tells a route. */
export interface Place {
  readonly pathname: string;
  readonly hash: string;
}

/**
 * Where the usage and billing settings are shown: as a page of their own (until mid-2026), as a dialog over any page
 * (since), or as the owner's page, whose amounts are the organization's and not the member's.
 */
export type SettingsRoute = 'page' | 'dialog' | 'admin';

const PAGE = /^\/settings\/(?:usage|billing)\/?$/;
const ADMIN = /^\/admin-settings\/(?:usage|billing)\/?$/;
const DIALOG = /^#\/?settings\/(?:usage|billing)(?:[/?].*)?$/;

/** Which of the settings routes this is; null elsewhere. */
export function settingsRoute(place: Place): SettingsRoute | null {
  if (DIALOG.test(place.hash)) return 'dialog';
  if (PAGE.test(place.pathname)) return 'page';
  return ADMIN.test(place.pathname) ? 'admin' : null;
}
