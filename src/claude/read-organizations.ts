import type { Organization } from '../account/account.ts';
import type { ListedOrganization } from '../watch/ports.ts';
import { isOrgToken } from './endpoints.ts';
import { type Fields, fieldsOf, textOf } from './fields.ts';
import { kindOf, planOf } from './plan-of.ts';
import { unknownKeys } from './unknown-keys.ts';

const KEYS: ReadonlySet<string> = new Set([
  'uuid',
  'name',
  'capabilities',
  'rate_limit_tier',
  'raven_type',
  'billing_type',
  'created_at',
]);

export interface OrganizationsReading {
  readonly organizations: readonly ListedOrganization[];
  readonly unknownKeys: readonly string[];
}

/**
 * The organizations of the signed-in user that can chat, and so use credits; null when the body is no list. An entry
 * whose capabilities cannot be read is kept, as it might be the one that pays; one without a usable id cannot be asked.
 */
export function readOrganizations(body: unknown): OrganizationsReading | null {
  if (!Array.isArray(body)) return null;
  const entries = body.map(fieldsOf).filter((entry) => entry !== null);
  const byOrg = new Map<string, ListedOrganization>();
  for (const entry of entries) {
    if (isOrgToken(entry.uuid) && mayChat(entry) && !byOrg.has(entry.uuid)) {
      byOrg.set(entry.uuid, { org: entry.uuid, organization: organizationOf(entry), plan: planOf(entry) });
    }
  }
  const names = entries.flatMap((entry) => unknownKeys(entry, KEYS));
  return { organizations: [...byOrg.values()], unknownKeys: [...new Set(names)] };
}

function mayChat(entry: Fields): boolean {
  return !Array.isArray(entry.capabilities) || entry.capabilities.includes('chat');
}

/** claude.ai names a personal organization after its owner's mail address: only companies keep their names. */
function organizationOf(entry: Fields): Organization {
  const kind = kindOf(entry);
  const name = textOf(entry.name);
  return { kind, name: kind === 'personal' || name === null || name.includes('@') ? null : name };
}
