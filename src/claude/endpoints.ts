import type { Part } from '../watch/ports.ts';
import { CLAUDE_ORIGIN } from './site.ts';

export const ORGANIZATIONS_PATH = '/api/organizations';

/** The resource behind each part, as seen in public captures of 2026. The query is the one that the page itself sends. */
const RESOURCES: Readonly<Record<Part, string>> = {
  usage: 'usage',
  limit: 'overage_spend_limit',
  credits: 'prepaid/credits',
  offer: 'overage_credit_grant',
  bundles: 'prepaid/bundles',
  subscription: 'subscription_details?cached=true',
  card: 'payment_method',
};

const ORG = /^[A-Za-z0-9-]{1,64}$/;
const ORG_PATH = /^\/api\/(?:oauth\/)?organizations\/([A-Za-z0-9-]{1,64})(?:\/|$)/;
const PART_PATH = /^\/api\/organizations\/[A-Za-z0-9-]{1,64}\/([a-z_/]+)$/;

/** Whether this can stand for an organization in a path. claude.ai's are UUIDs; anything with a slash or a dot is not. */
export function isOrgToken(org: unknown): org is string {
  return typeof org === 'string' && ORG.test(org);
}

/** The path of the GET that reads one part of one organization. The caller has checked the organization. */
export function pathOf(part: Part, org: string): string {
  return `${ORGANIZATIONS_PATH}/${org}/${RESOURCES[part]}`;
}

/** Path and query of a path or of a claude.ai URL; null for another origin. */
function localPath(pathOrUrl: string): string | null {
  if (pathOrUrl.startsWith('/')) return pathOrUrl;
  return pathOrUrl.startsWith(`${CLAUDE_ORIGIN}/`) ? pathOrUrl.slice(CLAUDE_ORIGIN.length) : null;
}

function withoutQuery(path: string): string {
  return path.replace(/[?#].*$/s, '');
}

/** Which reading a path or URL stands for, whatever its query; null when it is none of ours. */
export function partOf(pathOrUrl: string): Part | 'organizations' | null {
  const path = withoutQuery(localPath(pathOrUrl) ?? '');
  if (path === ORGANIZATIONS_PATH) return 'organizations';
  const resource = PART_PATH.exec(path)?.[1];
  const found = Object.entries(RESOURCES).find(([, known]) => withoutQuery(known) === resource);
  return found === undefined ? null : (found[0] as Part);
}

/** The organization that a path or URL of claude.ai's API is about; null when it names none. */
export function orgOf(pathOrUrl: string): string | null {
  return ORG_PATH.exec(withoutQuery(localPath(pathOrUrl) ?? ''))?.[1] ?? null;
}

/** Exactly one of our own GET paths, to the character: a tab reads nothing else on behalf of the worker. */
export function isReadablePath(path: string): boolean {
  const part = partOf(path);
  if (part === null) return false;
  if (part === 'organizations') return path === ORGANIZATIONS_PATH;
  const org = orgOf(path);
  return org !== null && path === pathOf(part, org);
}
