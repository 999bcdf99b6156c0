import type { Organization, Plan } from '../account/account.ts';
import type { Fields } from './fields.ts';

function capabilitiesOf(entry: Fields): readonly unknown[] {
  return Array.isArray(entry.capabilities) ? entry.capabilities : [];
}

/** `raven` is claude.ai's own word for Team and Enterprise; `raven_type` tells which (public captures of 2026). */
export function kindOf(entry: Fields): Organization['kind'] {
  const { raven_type: type, rate_limit_tier: tier } = entry;
  if (typeof type === 'string' && /enterprise/i.test(type)) return 'enterprise';
  const isRaven = typeof type === 'string' || capabilitiesOf(entry).includes('raven');
  return isRaven || (typeof tier === 'string' && /raven/i.test(tier)) ? 'team' : 'personal';
}

const MAX_TIERS: Readonly<Record<string, Plan>> = {
  default_claude_max_5x: 'max-5x',
  default_claude_max_20x: 'max-20x',
};

/** The plan, null where the entry does not tell. Free and Pro share a tier; the capability tells them apart. */
export function planOf(entry: Fields): Plan | null {
  const kind = kindOf(entry);
  if (kind === 'enterprise') return 'enterprise';
  if (kind === 'team') return entry.raven_type === 'team' ? 'team' : null;
  const tier = typeof entry.rate_limit_tier === 'string' ? entry.rate_limit_tier : '';
  if (Object.hasOwn(MAX_TIERS, tier)) return MAX_TIERS[tier] ?? null;
  const capabilities = capabilitiesOf(entry);
  if (capabilities.includes('claude_max')) return null;
  if (capabilities.includes('claude_pro')) return 'pro';
  return tier === 'default_claude_ai' && capabilities.includes('chat') ? 'free' : null;
}
