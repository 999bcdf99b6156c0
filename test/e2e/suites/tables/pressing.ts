import { type Expected, money, RELOAD_OFF, RELOAD_ON, usd } from './expected.ts';

/** Paid use or a charge to the card is near, or there. */
export const pressing: readonly Expected[] = [
  {
    scenario: 'overflow-near',
    verdict: 'overflow-near',
    badge: '86%',
    figure: 'In all, up to $18.40: your whole balance',
    facts: { ...RELOAD_OFF, ...money(usd, { purchased: 1840, spent: 3160, limit: 8000 }), switch: 'on' },
    risks: [['overflow-near', 'warning', usd(1840)]],
    notices: ['overflow-near:ORG:five_hour:80:TIME'],
  },
  {
    scenario: 'over-limit',
    verdict: 'overflow-near',
    badge: '100%',
    figure: 'This month $0.00: limit $20.00 reached, $50.60 spent',
    facts: { ...RELOAD_OFF, ...money(usd, { purchased: 4940, spent: 5060, limit: 2000 }), switch: 'on' },
    risks: [
      ['limit-near', 'danger', null],
      ['overflow-near', 'warning', null],
    ],
    notices: ['limit-near:ORG:95:MONTH', 'overflow-near:ORG:five_hour:95:TIME'],
  },
  {
    scenario: 'paying',
    verdict: 'paying',
    badge: '$',
    figure: 'In all, up to $18.40: your whole balance',
    facts: { ...RELOAD_OFF, ...money(usd, { purchased: 1840, spent: 3160, limit: 8000 }), switch: 'on' },
    risks: [['paying', 'danger', usd(1840)]],
    notices: ['paying:ORG:five_hour:TIME'],
  },
  {
    scenario: 'runaway-no-limit',
    verdict: 'paying',
    badge: '$',
    figure: 'No ceiling: limit unlimited, $219.60 spent',
    facts: { ...RELOAD_ON, ...money(usd, { purchased: 1100, spent: 21_960 }), switch: 'on', plan: 'max-5x' },
    risks: [
      ['paying', 'danger', null],
      ['no-ceiling', 'warning', null],
    ],
    notices: ['no-ceiling:ORG:TIME', 'paying:ORG:five_hour:TIME'],
  },
  {
    scenario: 'burned-in-two-tasks',
    verdict: 'paying',
    badge: '$',
    figure: 'No ceiling: limit unlimited, $0.00 spent',
    facts: { ...RELOAD_ON, ...money(usd, { promo: 5000 }), switch: 'on' },
    risks: [
      ['paying', 'danger', null],
      ['no-ceiling', 'warning', null],
    ],
    notices: ['no-ceiling:ORG:TIME', 'paying:ORG:five_hour:TIME'],
  },
  {
    scenario: 'charge-near',
    verdict: 'charge-near',
    badge: '!',
    figure: 'This month, up to $26.90: limit $50.00, $23.10 spent',
    facts: { ...RELOAD_ON, ...money(usd, { purchased: 610, spent: 2310, limit: 5000 }), switch: 'on' },
    risks: [['reload-near', 'danger', usd(1000)]],
    notices: ['reload-near:ORG:threshold:TIME'],
  },
  {
    scenario: 'pending-charge',
    verdict: 'charge-near',
    badge: '!',
    figure: 'This month, up to $25.20: limit $50.00, $24.80 spent',
    facts: { ...RELOAD_ON, ...money(usd, { purchased: 440, spent: 2480, limit: 5000 }), switch: 'on' },
    risks: [
      ['reload-near', 'danger', usd(1060)],
      ['reload-near', 'danger', usd(1060)],
    ],
    notices: ['reload-near:ORG:pending:TIME', 'reload-near:ORG:threshold:TIME'],
  },
  {
    scenario: 'expiry-below-threshold',
    verdict: 'charge-near',
    badge: '!',
    figure: 'This month, up to $9.00: limit $50.00, $41.00 spent',
    facts: { ...RELOAD_ON, ...money(usd, { promo: 900, purchased: 300, spent: 4100, limit: 5000 }), switch: 'on' },
    risks: [
      ['credit-expiring', 'warning', usd(900)],
      ['limit-near', 'warning', usd(900)],
    ],
    notices: ['credit-expiring:ORG:ID:3d', 'limit-near:ORG:80:MONTH'],
  },
  {
    scenario: 'banner-four-dollars',
    verdict: 'charge-near',
    badge: '!',
    figure: 'This month, up to $39.00: limit $50.00, $11.00 spent',
    facts: { ...RELOAD_ON, ...money(usd, { purchased: 400, spent: 1100, limit: 5000 }), switch: 'off' },
    risks: [
      ['reload-near', 'danger', usd(1100)],
      ['offer-open', 'info', usd(2000)],
    ],
    notices: ['offer-open:ORG:2000:2:USD:TIME:open', 'reload-near:ORG:threshold:TIME'],
  },
];
