import { lastActiveOrg } from '../claude/last-active-org.ts';

/** Names the organization in use, or null. Asked anew each time: the user can switch without a new page. */
export type WhichOrganization = () => string | null;

/** From the cookie that claude.ai keeps it in, which scripts of the page can read too. */
export function organizationInUse(page: Pick<Document, 'cookie'>): WhichOrganization {
  return () => lastActiveOrg(page.cookie);
}
