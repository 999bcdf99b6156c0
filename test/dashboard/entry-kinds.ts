import type { EventDetails, LedgerEntry } from '../../src/account/event.ts';
import { armed, HOUR, MINUTE, NOW, usd } from '../popup/accounts.ts';

/** Every kind of entry with every turn that it can take. */
const ALL: readonly (readonly [EventDetails, byRequest?: boolean])[] = [
  [{ kind: 'reload', amount: usd(1019) }],
  [{ kind: 'purchase', amount: usd(2000) }],
  [{ kind: 'purchase', amount: usd(1000) }, true],
  [{ kind: 'grant', amount: usd(5000), tranche: null, claimed: true }, true],
  [{ kind: 'grant', amount: usd(700), tranche: 'promo-7', claimed: false }],
  [{ kind: 'claim', amount: usd(5000) }, true],
  [{ kind: 'claim', amount: null }],
  [{ kind: 'spend', amount: usd(124), headroom: false, whileOff: false }],
  [{ kind: 'spend', amount: usd(114), headroom: true, whileOff: false }],
  [{ kind: 'spend', amount: usd(33), headroom: true, whileOff: true }],
  [{ kind: 'expiry', amount: usd(812), tranche: 'promo-old', credit: 'promo' }],
  [{ kind: 'expiry', amount: usd(90), tranche: 'bought-old', credit: 'purchased' }],
  [{ kind: 'promo-used-up', tranche: 'promo-old' }],
  [{ kind: 'switch', to: 'on' }],
  [{ kind: 'switch', to: 'off' }, true],
  [{ kind: 'reload-switch', to: 'on' }, true],
  [{ kind: 'reload-switch', to: 'off' }],
  [{ kind: 'limit', from: usd(2000), to: usd(5000), direction: 'riskier' }],
  [{ kind: 'limit', from: usd(5000), to: usd(2000), direction: 'safer' }, true],
  [{ kind: 'limit', from: usd(5000), to: 'none', direction: 'riskier' }],
  [{ kind: 'limit', from: 'none', to: usd(5000), direction: 'safer' }, true],
  [{ kind: 'threshold', from: usd(500), to: usd(1000), direction: 'riskier' }],
  [{ kind: 'target', from: usd(1500), to: usd(1000), direction: 'safer' }, true],
  [{ kind: 'window-reset', window: 'five_hour' }],
  [{ kind: 'month-reset' }],
  [{ kind: 'plan', from: 'pro', to: 'max-5x' }, true],
  [{ kind: 'pending-charge', amount: usd(1500) }],
  [{ kind: 'reload-failed', reason: 'card_declined' }],
  [{ kind: 'asked', what: 'buy', answer: 'refused', amount: usd(4500) }, true],
  [{ kind: 'asked', what: 'paid-send', answer: 'sent', amount: null }, true],
  [{ kind: 'asked', what: 'something-new', answer: 'sent', amount: null }, true],
  [{ kind: 'brake', control: 'switch', why: 'user', isOff: true }, true],
  [{ kind: 'brake', control: 'reload', why: 'promoUsedUp', isOff: true }, true],
  [{ kind: 'brake', control: 'reload', why: 'runaway', isOff: false }, true],
  [{ kind: 'unexplained-drop', amount: usd(250), whileOff: false }],
  [{ kind: 'unexplained-drop', amount: usd(260), whileOff: true }],
  [{ kind: 'unexplained-rise', amount: usd(100) }],
];

/** One of each, an hour apart, the newest last. */
export const EVERY_ENTRY: readonly LedgerEntry[] = ALL.map(([details, byRequest = false], index) => {
  const before = NOW - (ALL.length - index) * HOUR;
  const at = details.kind === 'asked' ? { after: before } : { after: before - 5 * MINUTE };
  return {
    ...details,
    ...at,
    before,
    id: `e${index}`,
    org: armed.org,
    byRequest,
    facts: details.kind === 'asked' ? [] : ['balance', 'reloadThreshold'],
  };
});
