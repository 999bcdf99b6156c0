import { type Expected, money, NO_WALLET, RELOAD_OFF, usd } from './expected.ts';

/** Nothing can be charged to a card: safe, or only credit that is there already. */
export const calm: readonly Expected[] = [
  {
    scenario: 'off',
    verdict: 'safe',
    badge: '',
    figure: 'This month $0.00: both switches are off',
    facts: { ...RELOAD_OFF, ...money(usd, {}), switch: 'off', plan: 'pro' },
    risks: [],
    notices: [],
  },
  {
    scenario: 'on-empty',
    verdict: 'safe',
    badge: '',
    figure: 'This month $0.00: nothing to spend',
    facts: { ...RELOAD_OFF, ...money(usd, { limit: 2000 }), switch: 'on' },
    risks: [],
    notices: [],
  },
  {
    scenario: 'free',
    verdict: 'safe',
    badge: '',
    figure: 'This month $0.00: no credits on this plan',
    facts: { ...NO_WALLET, switch: 'off', plan: 'free' },
    risks: [],
    notices: [],
  },
  {
    scenario: 'offer-open',
    verdict: 'safe',
    badge: '',
    figure: 'This month $0.00: both switches are off',
    facts: { ...RELOAD_OFF, ...money(usd, {}), switch: 'off' },
    risks: [['offer-open', 'info', usd(2000)]],
    notices: ['offer-open:ORG:2000:2:USD:TIME:open'],
  },
  {
    scenario: 'credit-eur',
    verdict: 'credit',
    badge: '€55',
    figure: 'In all, up to €55.97: your whole balance',
    // The tranches say a cent less than the balance, as the real ones do.
    facts: {
      ...RELOAD_OFF,
      ...money((minor) => `${minor}:2:EUR`, { promo: 5596, purchased: 1, spent: 2903 }),
      switch: 'on',
    },
    risks: [['credit-expiring', 'info', '5596:2:EUR']],
    notices: ['credit-expiring:ORG:ID:10d'],
  },
  {
    scenario: 'low-balance',
    verdict: 'credit',
    badge: '$3',
    figure: 'In all, up to $3.20: your whole balance',
    facts: { ...RELOAD_OFF, ...money(usd, { purchased: 320, spent: 4680, limit: 10_000 }), switch: 'on' },
    risks: [['low-balance', 'warning', usd(320)]],
    notices: ['low-balance:ORG:TIME'],
  },
  {
    scenario: 'negative',
    verdict: 'credit',
    badge: '-$16',
    figure: 'This month $0.00: nothing to spend',
    facts: { ...RELOAD_OFF, balance: usd(-1592), spent: usd(6592), limit: usd(10_000), switch: 'on' },
    risks: [
      ['negative', 'warning', usd(1592)],
      ['limit-near', 'info', null],
    ],
    notices: ['limit-near:ORG:50:TIME', 'negative:ORG:TIME'],
  },
  {
    scenario: 'expires-in-three-days',
    verdict: 'credit',
    badge: '$18',
    figure: 'This month, up to $18.20: limit $50.00, $31.80 spent',
    facts: { ...RELOAD_OFF, ...money(usd, { promo: 1820, spent: 3180, limit: 5000 }), switch: 'on' },
    risks: [
      ['credit-expiring', 'warning', usd(1820)],
      ['limit-near', 'info', usd(1820)],
    ],
    notices: ['credit-expiring:ORG:ID:3d', 'limit-near:ORG:50:TIME'],
  },
];
