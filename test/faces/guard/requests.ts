import type { Account, Facts } from '../../../src/account/account.ts';
import type { CaughtRequest } from '../../../src/watch/ports.ts';
import { account, aged, armed, credit, paying, RICH, teamPaying, tranche, usd } from '../../popup/accounts.ts';

/** A request that the guard asks about, and the account that it is made on. */
export interface GuardSpecimen {
  readonly name: string;
  readonly account: Account;
  readonly caught: CaughtRequest;
  /** The user's own tax, as the settings hold it; null = not said. */
  readonly taxPermille: number | null;
}

const PATHS = {
  switch: 'overage_spend_limit',
  reload: 'contracts/auto_reload_settings',
  buy: 'contracts/prepaid/credits',
  claim: 'overage_credit_grant',
  plan: 'upgrade_to_max',
  send: 'chat_conversations/c/completion',
} as const;

interface Beside {
  /** What the page's own dialog shows. */
  readonly shown?: string;
  readonly taxPermille?: number;
}

/** `body`: null = it could not be read. */
function specimen(
  name: string,
  to: keyof typeof PATHS,
  body: object | null,
  on: Account,
  { shown, taxPermille = 0 }: Beside = {},
): GuardSpecimen {
  return {
    name,
    account: on,
    taxPermille: taxPermille === 0 ? null : taxPermille,
    caught: {
      method: 'PUT',
      path: `/api/organizations/${on.org}/${PATHS[to]}`,
      body: body === null ? null : JSON.stringify(body),
      shown: shown === undefined ? null : { text: shown, language: 'en' },
    },
  };
}

const ON = { is_enabled: true };
const reloadTo = (threshold: number, target: number) => ({
  enabled: true,
  threshold_in_minor_units: threshold,
  reload_to_in_minor_units: target,
  currency: 'USD',
});
const limitTo = (minor: number | null) => ({ ...ON, monthly_credit_limit: minor, currency: 'USD' });
const buying = (minor: number, price: number) => ({
  amount: minor,
  bundle_id: 'b',
  expected_price_minor_units: price,
  currency: 'USD',
});

const off = (more: Partial<Facts> = {}) => account({ ...RICH, switch: 'off', reload: 'off', ...more });
const low = { balance: usd(412), tranches: [tranche('purchased', usd(412), null)] };
const OFFER = { amount: usd(5000), eligible: true, granted: false, expiresAt: null, needsPaymentSetup: false };
const CLAIM = { campaign: 'c', enable_overages: true };
const BLIND = account({ ...RICH, switch: 'off' }, { unreadable: ['reload', 'reloadThreshold', 'reloadTarget'] });

/** One of each kind; then those in which something does not fit together, is not known, or takes many words. */
export const SPECIMENS: readonly GuardSpecimen[] = [
  specimen('reload-on', 'reload', reloadTo(500, 1500), account({ ...RICH, reload: 'off', balance: usd(120) })),
  specimen('reload-raised', 'reload', reloadTo(500, 5000), armed),
  specimen('switch-on', 'switch', ON, account({ ...RICH, ...low, switch: 'off' })),
  specimen('limit-raised', 'switch', limitTo(10_000), armed),
  specimen('buy', 'buy', buying(5000, 4500), off({ expiryPolicyMonths: 12 }), { taxPermille: 190 }),
  specimen('claim', 'claim', CLAIM, off({ ...low, offer: OFFER })),
  specimen('plan-change', 'plan', {}, armed),
  specimen('paid-send', 'send', { model: 'claude-opus' }, paying),
  specimen('buy-mismatch', 'buy', buying(5000, 5000), off({ expiryPolicyMonths: 12 }), { shown: 'Buy credit\n$5' }),
  specimen('buy-limit-reached', 'buy', buying(5000, 4500), account({ ...RICH, spent: usd(5200) })),
  specimen('buy-other-currency', 'buy', buying(5000, 5000), credit),
  specimen('claim-may-charge', 'claim', CLAIM, account({ ...RICH, ...low, switch: 'off', offer: OFFER })),
  specimen('switch-on-blind', 'switch', ON, BLIND),
  specimen('switch-on-with-limit', 'switch', limitTo(10_000), account({ ...RICH, ...low, switch: 'off' })),
  specimen('limit-removed', 'switch', limitTo(null), armed),
  specimen('reload-on-old', 'reload', reloadTo(500, 1500), aged),
  specimen('reload-raised-due', 'reload', reloadTo(12_000, 150_000), armed, { taxPermille: 87 }),
  specimen('organization-send', 'send', { model: 'claude-opus' }, teamPaying),
  specimen('unreadable', 'switch', null, armed),
  specimen('unreadable-reload', 'reload', null, off()),
  specimen('unreadable-buy', 'buy', null, armed),
];
