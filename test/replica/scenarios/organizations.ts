import { DAY } from '../simulator/calendar.ts';
import { createAccount } from '../simulator/create-account.ts';
import { type Scenario, worldOf } from '../world.ts';
import { oneAccount } from './one-account.ts';

/** The personal organization of these stories: armed. */
function personal(key: string, now: number) {
  return createAccount({
    key: `${key} personal`,
    now,
    session: 32,
    week: 18,
    overage: { enabled: true, monthlyLimit: 5000, used: 1290 },
    promo: [{ granted: 5000, remaining: 4380, expiresAt: now + 8 * DAY }],
    purchased: [{ granted: 1019, remaining: 412, grantedAt: now - 70 * DAY, expiresAt: now + 295 * DAY }],
    autoReload: { configured: true, enabled: true },
    wallet: { lastPaidPurchase: 1019 },
  });
}

function second(key: string, now: number) {
  return createAccount({ key: `${key} second`, now, name: 'Side Project', session: 8, week: 3 });
}

function twoOrganizations(now: number) {
  const api = createAccount({ key: 'two-organizations api', now, name: 'API Console', capabilities: ['api'] });
  return worldOf([personal('two-organizations', now), second('two-organizations', now), api]);
}

function severalUnknown(now: number) {
  const accounts = [personal('several-unknown', now), second('several-unknown', now)];
  return worldOf(accounts, { activeOrg: null });
}

function twoLogins(now: number) {
  const first = personal('two-logins', now);
  const other = second('two-logins', now);
  return worldOf([first, other], {
    sessions: { 'sk-ant-sid01-replica': [first.uuid], 'sk-ant-sid01-container': [other.uuid] },
  });
}

/** Several organizations, and those where somebody else pays. */
export const organizations: readonly Scenario[] = [
  {
    name: 'two-organizations',
    story: 'Two personal organizations, the first armed, the second safe; an API one beside them.',
    build: twoOrganizations,
  },
  {
    name: 'several-unknown',
    story: 'Two chat organizations, one armed, and no cookie that says which is in use.',
    build: severalUnknown,
  },
  {
    name: 'two-logins',
    story: 'Two logins, as in two Firefox containers: the default one is armed, the other one safe.',
    build: twoLogins,
  },
  oneAccount('team-member', 'A Team member: own spending $12.40 of $40, the organization $731.20 of $2,000.', () => ({
    plan: 'team',
    name: 'Example Studio',
    session: 40,
    week: 25,
    overage: { enabled: true, monthlyLimit: 4000, used: 1240 },
    rest: { organizationSpend: { monthlyLimit: 200_000, used: 73_120 }, hasCard: false },
  })),
  oneAccount(
    'team-member-near',
    'A Team member whose session is at 88 %: the owner switched overflow on for all.',
    () => ({
      plan: 'team',
      name: 'Example Studio',
      session: 88,
      week: 61,
      overage: { enabled: true, monthlyLimit: 4000, used: 3130 },
      rest: { organizationSpend: { monthlyLimit: 200_000, used: 181_000 }, hasCard: false, messageCost: 60 },
    }),
  ),
  oneAccount('enterprise', 'Enterprise in arrears: no windows, $41.32 of $1,000 this month.', () => ({
    plan: 'enterprise',
    name: 'Example Works',
    overage: { enabled: true, monthlyLimit: 100_000, used: 4132 },
    rest: { hasCard: false },
  })),
  oneAccount('enterprise-bare', 'Enterprise whose usage body holds two numbers and nothing else.', () => ({
    plan: 'enterprise',
    name: 'Example Works',
    overage: { enabled: true, monthlyLimit: 100_000, used: 4132 },
    rest: { hasCard: false },
    variants: { usage: 'enterprise-bare' },
  })),
];
