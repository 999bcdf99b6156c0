import { browser } from './browser.ts';

/** Does the browser let us show notices? Null where it cannot be asked: only Chrome can. */
export async function noticePermission(): Promise<boolean | null> {
  const { getPermissionLevel } = browser.notifications as { getPermissionLevel?: () => Promise<string> };
  return getPermissionLevel === undefined ? null : (await getPermissionLevel()) === 'granted';
}
