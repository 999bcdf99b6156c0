import { browser } from './browser.ts';

interface UserSettings {
  readonly isOnToolbar?: boolean;
}

/** Is our icon on the toolbar, not behind the menu of extensions? Null where the browser does not say. */
export async function onToolbar(): Promise<boolean | null> {
  const { getUserSettings } = browser.action as { getUserSettings?: () => Promise<UserSettings> };
  return getUserSettings === undefined ? null : ((await getUserSettings()).isOnToolbar ?? null);
}
