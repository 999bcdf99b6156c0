import { type Expected, money, NO_WALLET, RELOAD_ON, usd } from './expected.ts';

const cad = (minor: number) => `${minor}:2:CAD`;
const jpy = (minor: number) => `${minor}:0:JPY`;
const kwd = (minor: number) => `${minor}:3:KWD`;

/** Armed, in dollars and out of them; and where an organization pays. */
export const elsewhere: readonly Expected[] = [
  {
    scenario: 'armed',
    verdict: 'armed',
    badge: 'AR',
    figure: 'This month, up to $37.10: limit $50.00, $12.90 spent',
    facts: { ...RELOAD_ON, ...money(usd, { promo: 4380, purchased: 412, spent: 1290, limit: 5000 }), switch: 'on' },
    risks: [
      ['reload-by-expiry', 'info', usd(1088)],
      ['credit-expiring', 'info', usd(4380)],
    ],
    notices: ['credit-expiring:ORG:ID:10d', 'reload-by-expiry:ORG:ID:10d'],
  },
  {
    scenario: 'cad',
    verdict: 'armed',
    badge: 'AR',
    figure: 'This month, up to $52.20: limit $70.00, $17.80 spent',
    facts: {
      ...money(cad, { promo: 1325, purchased: 1020, spent: 1780, limit: 7000 }),
      ...{ switch: 'on', reload: 'on', 'reload-threshold': cad(700), 'reload-target': cad(2100) },
    },
    risks: [['credit-expiring', 'info', cad(1325)]],
    notices: ['credit-expiring:ORG:ID:30d'],
  },
  {
    scenario: 'yen',
    verdict: 'armed',
    badge: 'AR',
    figure: 'This month, up to ¥6,020: limit ¥8,000, ¥1,980 spent',
    facts: {
      ...money(jpy, { promo: 4320, purchased: 500, spent: 1980, limit: 8000 }),
      ...{ switch: 'on', reload: 'on', 'reload-threshold': jpy(800), 'reload-target': jpy(2400) },
    },
    risks: [['credit-expiring', 'info', jpy(4320)]],
    notices: ['credit-expiring:ORG:ID:30d'],
  },
  {
    scenario: 'dinar',
    verdict: 'armed',
    badge: 'AR',
    figure: 'This month, up to KWD\u00a011.125: limit KWD\u00a015.000, KWD\u00a03.875 spent',
    facts: {
      ...money(kwd, { purchased: 6250, spent: 3875, limit: 15_000 }),
      ...{ switch: 'on', reload: 'on', 'reload-threshold': kwd(1500), 'reload-target': kwd(4500) },
    },
    risks: [],
    notices: [],
  },
  {
    scenario: 'team-member',
    verdict: 'credit',
    badge: '',
    headline: 'Your organization pays',
    figure: 'Your share this month, up to $27.60: limit $40.00, $12.40 spent',
    facts: { ...NO_WALLET, switch: 'on', spent: usd(1240), limit: usd(4000), plan: 'team' },
    risks: [],
    notices: [],
  },
  {
    scenario: 'team-member-near',
    verdict: 'overflow-near',
    badge: '88%',
    headline: 'Your organization pays soon',
    figure: 'Your share this month, up to $8.70: limit $40.00, $31.30 spent',
    facts: { ...NO_WALLET, switch: 'on', spent: usd(3130), limit: usd(4000), plan: 'team' },
    risks: [
      ['overflow-near', 'warning', usd(870)],
      ['limit-near', 'info', usd(870)],
    ],
    notices: ['limit-near:ORG:50:TIME', 'overflow-near:ORG:five_hour:80:TIME'],
  },
  {
    scenario: 'enterprise',
    verdict: 'credit',
    badge: '',
    headline: 'Your organization pays',
    figure: 'Your share this month, up to $958.68: limit $1,000.00, $41.32 spent',
    facts: { ...NO_WALLET, switch: 'on', spent: usd(4132), limit: usd(100_000), plan: 'enterprise' },
    risks: [],
    notices: [],
  },
];
