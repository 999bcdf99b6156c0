import type { Account } from '../simulator/account.ts';
import { isoZulu } from './time.ts';

/** `GET /api/organizations`. */
export function organizationsBody(accounts: readonly Account[]) {
  return accounts.map((account, index) => ({
    id: 40_000_000 + index,
    uuid: account.uuid,
    name: account.name,
    capabilities: account.capabilities,
    rate_limit_tier: tierOf(account),
    raven_type: account.plan === 'team' || account.plan === 'enterprise' ? account.plan : null,
    billing_type: account.plan === 'free' ? null : 'stripe_subscription',
    free_credits_status: null,
    created_at: isoZulu(account.createdAt),
    updated_at: isoZulu(account.createdAt),
  }));
}

// Free and Pro share a tier; only the capabilities tell them apart.
function tierOf(account: Account): string {
  if (account.plan === 'max-5x') return 'default_claude_max_5x';
  if (account.plan === 'max-20x') return 'default_claude_max_20x';
  return account.plan === 'team' || account.plan === 'enterprise' ? 'default_raven' : 'default_claude_ai';
}

/** `GET /api/account_profile`. */
export function profileBody(locale: string) {
  return { conversation_preferences: null, locale, onboarding_complete: true };
}
