import { describe, expect, test } from 'vitest';
import type { Account, FactName, Facts } from '../../src/account/account.ts';
import { type Money, subtractMoney } from '../../src/account/money.ts';
import { moneyRequestOf } from '../../src/claude/money-requests.ts';
import { describe as describeRequest } from '../../src/claude/requests/describe.ts';
import type { GuardKind, GuardQuestion } from '../../src/watch/guard/question.ts';
import type { GuardView } from '../../src/words/guard-case.ts';
import { USUAL_RELOAD } from '../../src/words/guard-usual.ts';
import { guardQuestion, refusalText } from '../../src/words/guard-words.ts';
import {
  account,
  jpy,
  kwd,
  MINUTE,
  member,
  NOW,
  notOffering,
  ORG,
  reread,
  rise,
  SESSION_RESET,
  session,
  usd,
  WEEK_RESET,
  week,
  without,
} from '../risk/build.ts';
import { BROKEN, english } from './speech.ts';

const PATHS = {
  switch: 'overage_spend_limit',
  setup: 'setup_overage_billing',
  reload: 'contracts/auto_reload_settings',
  buy: 'contracts/prepaid/credits',
  claim: 'overage_credit_grant',
  plan: 'upgrade_to_max',
  seats: 'purchase_seats',
  send: 'chat_conversations/c/completion',
} as const;

type To = keyof typeof PATHS;

interface Beside extends Partial<GuardView> {
  readonly shown?: Money;
  readonly tax?: number;
}

/** The question with no-break spaces as plain ones, for reading. */
function asked(to: To, body: unknown, of: Account, { shown, tax, ...beside }: Beside = {}): GuardQuestion {
  const path = `/api/organizations/${ORG}/${PATHS[to]}`;
  const text = typeof body === 'string' || body === null ? body : JSON.stringify(body);
  const request = moneyRequestOf({ method: 'PUT', path, body: text })!;
  const view: GuardView = { account: of, now: NOW, resetsAt: null, language: 'en', direction: 'ltr', ...beside };
  const description = describeRequest(request, of, view.now, { shownAmounts: shown === undefined ? [] : [shown] });
  const question = guardQuestion(request, description, view, english, tax ?? null);
  return JSON.parse(JSON.stringify(question).replaceAll('\u00a0', ' '));
}

/** The four rows by their names. */
function rows({ terms }: GuardQuestion) {
  const [does, now, later, undo] = terms;
  return { does: does?.text, strong: now?.strong, now: now?.text, later: later?.text, undo: undo?.text };
}

const ON = { is_enabled: true };
const limitTo = (minor: number | null, currency = 'USD') => ({ ...ON, monthly_credit_limit: minor, currency });
const reloadTo = (threshold: number, target: number, currency = 'USD') => ({
  enabled: true,
  threshold_in_minor_units: threshold,
  reload_to_in_minor_units: target,
  currency,
});
const CLAIM = { campaign: 'c', enable_overages: true };

const holding = (minor: number, more: Partial<Facts> = {}) => account({ balance: usd(minor), ...more });
const reloading = (minor: number, more: Partial<Facts> = {}) => holding(minor, { reload: 'on', ...more });
const OFFER = { amount: usd(5000), eligible: true, granted: false, expiresAt: null, needsPaymentSetup: false };
const PAYING = { switch: 'on', windows: [session(100), week(40)] } as const;
const yen = (more: Partial<Facts> = {}) =>
  account({
    ...{ limit: jpy(5000), spent: jpy(0), balance: jpy(300), reloadThreshold: jpy(500), reloadTarget: jpy(2000) },
    ...more,
  });
const dinar = (more: Partial<Facts> = {}) =>
  account({
    ...{ limit: kwd(9000), spent: kwd(0), balance: kwd(300), reloadThreshold: kwd(1500), reloadTarget: kwd(4500) },
    ...more,
  });
const nothingRead = without(account(), ...(Object.keys(account().facts) as FactName[]));

describe('the eight questions', () => {
  test('reload-on, below the threshold', () => {
    const question = asked('reload', reloadTo(500, 1500), holding(120));
    expect(question).toMatchObject({
      ...{ kind: 'reload-on', tone: 'danger', amount: '1380:2:USD', title: 'Turn auto-reload on?' },
      ...{ from: 'Usage Watchdog has held this back', age: 'read 1 min ago', remember: null },
      ...{ refuse: 'Keep it off', allow: 'Charge about $13.80 + tax', language: 'en', direction: 'ltr' },
    });
    expect(rows(question)).toEqual({
      does: 'Charges your card without asking, every time the balance falls below $5.00, back up to $15.00.',
      strong: 'About $13.80 + tax',
      now: 'The balance is $1.20, so it charges at once.',
      later: 'About $10.00 + tax each time. How often is not capped: 6 charges in 10 minutes have been reported.',
      undo: 'Off at any time. What has been charged is not refunded.',
    });
  });

  test('reload-raised, nothing due', () => {
    const question = asked('reload', reloadTo(500, 5000), reloading(2186));
    expect(question).toMatchObject({
      ...{ kind: 'reload-raised', tone: 'danger', amount: '4500:2:USD', title: 'Raise auto-reload?' },
      ...{ refuse: 'Keep $15.00', allow: 'Raise' },
    });
    expect(rows(question)).toMatchObject({
      does: 'Below $5.00 your card is charged back up to $50.00. At present it charges below $5.00, back up to $15.00.',
      strong: 'Nothing now',
      now: 'The balance is $21.86, above $5.00.',
      later: expect.stringContaining('Each charge grows from about $10.00 + tax to about $45.00 + tax.'),
    });
    expect(asked('reload', reloadTo(600, 1500), reloading(550))).toMatchObject({
      ...{ amount: '950:2:USD', refuse: 'Keep $5.00', allow: 'Charge about $9.50 + tax' },
    });
  });

  test('switch-on with auto-reload on and a low balance', () => {
    const question = asked('switch', ON, reloading(412));
    expect(question).toMatchObject({
      ...{ kind: 'switch-on', tone: 'danger', amount: '1088:2:USD', title: 'Turn usage credits on?' },
      ...{ refuse: 'Keep it off', allow: 'Turn on, may charge about $10.88 + tax' },
    });
    expect(rows(question)).toEqual({
      does: 'Past your plan limits, messages are paid from the balance, $4.12, then from your card by auto-reload.',
      strong: 'About $10.88 + tax',
      now: 'Auto-reload is on and the balance is $4.12, below $5.00, so it charges at once.',
      later:
        'Up to $50.00 a month, your limit. One long request can pass it. ' +
        'Below $5.00 auto-reload charges about $10.00 + tax each time.',
      undo: 'Off at any time; that stops further use. What is spent stays spent.',
    });
  });

  test('limit-raised, and removed', () => {
    const of = holding(3000, { switch: 'on' });
    expect(asked('switch', limitTo(10_000), of)).toMatchObject({
      ...{ kind: 'limit-raised', tone: 'warning', amount: '10000:2:USD', title: 'Raise the limit to $100.00?' },
      ...{ refuse: 'Keep $50.00', allow: 'Raise' },
    });
    expect(rows(asked('switch', limitTo(10_000), of))).toMatchObject({
      does: 'Paid use stops at $100.00 a month instead of $50.00.',
      strong: 'Nothing now',
      later:
        'Up to $50.00 more this month. One long request can pass the limit. Auto-reload is off: your card is out of reach.',
    });
    const removed = asked('switch', limitTo(null), reloading(3000, { switch: 'on' }));
    expect(removed).toMatchObject({
      ...{ tone: 'danger', amount: null, title: 'Remove the limit?', refuse: 'Keep $50.00', allow: 'Remove' },
    });
    expect(rows(removed).does).toBe('Paid use no longer stops at $50.00 a month.');
    expect(rows(removed).later).toContain('No ceiling: no monthly limit is set');
  });

  test('buy: the field says $5, the request $50', () => {
    const question = asked('buy', { amount: 5000 }, holding(412), { shown: usd(500) });
    expect(question).toMatchObject({
      ...{ kind: 'buy', tone: 'danger', amount: '5000:2:USD', title: 'Buy $50.00 of credit?' },
      ...{ refuse: 'Don’t buy', allow: 'Charge $50.00 + tax' },
    });
    expect(rows(question)).toEqual({
      does: 'Adds $50.00 to the balance. What is not used within 12 months is lost.',
      strong: '$50.00 + tax',
      now:
        'The page shows $5.00, the request says $50.00. ' +
        'Tax of 5 to 23% comes on top, depending on where you live.',
      later: 'Nothing by itself. Auto-reload is off: your card is out of reach.',
      undo: 'Not refundable, except within 14 days in the EEA and the UK.',
    });
  });

  test('claim switches usage credits on', () => {
    const question = asked('claim', CLAIM, holding(412, { offer: OFFER }));
    expect(question).toMatchObject({
      ...{ kind: 'claim', tone: 'warning', title: 'Claim $50.00 of free credit?' },
      ...{ refuse: 'Not now', allow: 'Claim and switch on' },
    });
    expect(rows(question)).toMatchObject({
      does: 'Adds $50.00 of free credit. It switches usage credits on, and they stay on when the credit is gone.',
      strong: 'Nothing now',
      now: 'The credit itself is free. Auto-reload is off, so your card is not charged.',
      later: expect.stringMatching(
        /^Past your plan limits this credit is spent, then your own \$4\.12\. Up to \$50\.00/,
      ),
    });
    expect(asked('claim', CLAIM, reloading(120)).allow).toBe('Claim, may charge about $13.80 + tax');
    expect(asked('claim', CLAIM, reloading(120, { switch: 'on' })).allow).toBe('Claim');
  });

  test('plan-change, and seats', () => {
    const of = account({ subscription: { status: 'active', nextChargeOn: '2026-12-10', endsOn: null } });
    const question = asked('plan', {}, of);
    expect(question).toMatchObject({
      ...{ kind: 'plan-change', tone: 'danger', amount: null, title: 'Change the plan?' },
      ...{ refuse: 'Keep Pro', allow: 'Change plan' },
    });
    expect(rows(question)).toMatchObject({
      does: 'Moves your subscription from Pro to another plan.',
      strong: 'Unknown',
      later: 'The new price at each renewal, next on 10 Dec 2026.',
    });
    expect(asked('seats', {}, member())).toMatchObject({ title: 'Change the seats?', allow: 'Change seats' });
    expect(rows(asked('seats', {}, member())).does).toBe('Changes the number of seats that Acme pays for.');
  });

  test('paid-send, with a box to tick', () => {
    const spendRise = rise(usd(1000), usd(1324));
    const of = { ...reloading(836, PAYING), spendRise };
    const question = asked('send', null, of, { resetsAt: SESSION_RESET });
    expect(question).toMatchObject({
      ...{ kind: 'paid-send', tone: 'warning', amount: null, title: 'Send this message on credit?' },
      ...{ refuse: 'Don’t send', allow: 'Send and pay' },
      remember: 'Don’t ask again until the session resets at 15:00',
    });
    expect(rows(question)).toEqual({
      does: 'The session is used up until 15:00. Until then each message is paid from usage credits.',
      strong: 'Not known before sending',
      now: 'Since 12:54 you have paid $3.24.',
      later:
        'Up to $50.00 a month, your limit. One long request can pass it. ' +
        'Below $5.00 auto-reload charges about $10.00 + tax each time.',
      undo: 'What is spent stays spent. Wait until 15:00, and the plan pays again.',
    });
  });
});

describe('a message', () => {
  const of = holding(836, { ...PAYING, windows: [session(10), week(100)] });

  test.each<[string, Account, number | null, string | null]>([
    ['by the week', of, WEEK_RESET, 'Don’t ask again until the week resets: Wed 13:00'],
    [
      'by a window that nobody knows',
      without(of, 'windows'),
      NOW + 1,
      'Don’t ask again until the plan pays again: 13:00',
    ],
    ['without a reset', of, null, null],
    ['with a reset that is over', of, NOW, null],
  ])('is remembered %s', (_, each, resetsAt, remember) => {
    expect(asked('send', null, each, { resetsAt }).remember).toBe(remember);
  });

  test('to a model that the plan does not include says so, and until when it is not asked about again', () => {
    const planned = holding(836, { ...PAYING, plan: 'pro', windows: [session(10), week(20)] });
    const question = asked('send', { prompt: 'x', model: 'claude-fable-5-2' }, planned);
    expect(question.remember).toBe('Don’t ask again about Fable until 15:00');
    expect(rows(question)).toMatchObject({
      does: 'Your plan includes no use of Fable. Each message to Fable is paid from usage credits, from the first word on.',
      strong: 'Not known before sending',
      undo: 'What is spent stays spent. Messages to the models of your plan are not paid for.',
    });
  });

  test('is the organization’s to pay', () => {
    const { does, now, later } = rows(asked('send', null, member(PAYING), { resetsAt: SESSION_RESET }));
    expect(does).toContain('Each message is paid by Acme.');
    expect(now).toBe('It depends on how long the message and its answer are.');
    expect(later).toContain('It is billed to Acme, not to your card.');
  });

  test('without a ceiling is a danger', () => {
    expect(asked('send', null, reloading(836, { ...PAYING, limit: 'none' })).tone).toBe('danger');
    expect(asked('send', null, holding(836, { ...PAYING, limit: 'none' })).tone).toBe('warning');
  });
});

describe('what it costs now', () => {
  test.each<[string, To, unknown, Account, string, string, string | RegExp]>([
    [
      'balance unknown: the highest',
      ...(['reload', reloadTo(500, 1500), without(holding(120), 'balance'), 'Up to $15.00 + tax'] as const),
      'Turn on, may charge up to $15.00 + tax',
      'The balance is not known now: 1 min ago it was $1.20. This is the highest charge, as for an empty balance.',
    ],
    [
      'balance by the page alone',
      ...(['reload', reloadTo(500, 1500), reread(holding(9000), ['balance'], 'page'), 'Up to $15.00 + tax'] as const),
      'Turn on, may charge up to $15.00 + tax',
      /^The page shows a balance of \$90\.00; claude\.ai has not confirmed it\./,
    ],
    [
      'exactly at the threshold',
      ...(['reload', reloadTo(500, 1500), holding(500), 'Up to $10.00 + tax'] as const),
      'Turn on, may charge up to $10.00 + tax',
      'The balance is $5.00, just at the threshold, so it may charge at once.',
    ],
    [
      'auto-reload unknown',
      ...(['switch', ON, without(reloading(412), 'reload'), 'Perhaps $10.88 + tax'] as const),
      'Turn on, may charge $10.88 + tax',
      'Auto-reload could not be read. If it is on, it charges at once: counted with the usual $5.00 and $15.00. ' +
        'The balance is $4.12.',
    ],
    [
      'nothing was ever read',
      ...(['switch', ON, nothingRead, 'Perhaps $15.00 + tax', 'Turn on, may charge $15.00 + tax'] as const),
      /It is counted as empty\.$/,
    ],
    [
      'target unknown',
      ...(['switch', ON, without(reloading(412), 'reloadTarget'), 'Perhaps $10.88 + tax'] as const),
      'Turn on, may charge $10.88 + tax',
      /^Auto-reload is on\. The amounts could not be read; counted with the usual \$5\.00 and \$15\.00\./,
    ],
    [
      'threshold unknown',
      ...(['switch', ON, without(reloading(412), 'reloadThreshold'), 'Up to $10.88 + tax'] as const),
      'Turn on, may charge up to $10.88 + tax',
      /the threshold could not be read, so it may charge at once\.$/,
    ],
    [
      'in debt',
      'switch',
      ON,
      reloading(-1592),
      'About $30.92 + tax',
      'Turn on, may charge about $30.92 + tax',
      /-\$15\.92/,
    ],
    ['much credit', 'switch', ON, reloading(9000), 'Nothing now', 'Turn on', 'The balance is $90.00, above $5.00.'],
    ['reload off', 'switch', ON, holding(412), 'Nothing now', 'Turn on', /^Auto-reload is off, so your card/],
    [
      'yen',
      ...(['reload', reloadTo(500, 2000, 'JPY'), yen(), 'About ¥1,700 + tax', 'Charge about ¥1,700 + tax'] as const),
      'The balance is ¥300, so it charges at once.',
    ],
    ['yen, auto-reload unknown', 'switch', ON, without(yen(), 'reload'), 'Unknown', 'Turn on', /may charge at once/],
    ['yen, bought', 'buy', { amount: 1000 }, yen(), '¥1,000 + tax', 'Charge ¥1,000 + tax', /Tax/],
    [
      'dinar',
      ...(['switch', ON, dinar({ reload: 'on' }), 'About KWD 4.200 + tax'] as const),
      'Turn on, may charge about KWD 4.200 + tax',
      /KWD 0\.300, below KWD 1\.500/,
    ],
    [
      'another currency',
      ...(['reload', reloadTo(500, 1500, 'EUR'), holding(120), 'Unknown', 'Turn on'] as const),
      /^The request is in EUR, your account in USD\./,
    ],
    ['the organization’s', 'switch', ON, member(), 'Nothing now', 'Turn on', 'Your own card is not involved.'],
    [
      'unreadable, auto-reload',
      ...(['reload', null, holding(412), 'Perhaps $10.88 + tax', 'Let it through, may charge $10.88 + tax'] as const),
      /counted with the usual/,
    ],
    ['unreadable, the switch', 'switch', null, holding(412), 'Unknown', 'Let it through', /may charge your card/],
    ['unreadable, a purchase', 'buy', null, holding(412), 'Unknown', 'Let it through', 'The price could not be read.'],
    [
      'off, and more',
      ...(['reload', { enabled: false, and: 1 }, reloading(412), 'Unknown', 'Let it through'] as const),
      /may charge your card/,
    ],
  ])('%s', (_, to, body, of, strong, allow, now) => {
    const question = asked(to, body, of);
    expect(rows(question).strong).toBe(strong);
    expect(question.allow).toBe(allow);
    expect(rows(question).now).toMatch(now);
  });

  test('with the user’s own tax, rounded up', () => {
    const question = asked('reload', reloadTo(500, 1500), holding(120), { tax: 8.75 });
    expect(question.allow).toBe('Charge about $15.01 with 8.75% tax');
    expect(question.amount).toBe('1380:2:USD');
    expect(rows(question)).toMatchObject({ strong: 'About $15.01 with 8.75% tax' });
    expect(rows(question).later).toContain('About $10.88 with 8.75% tax each time.');
    const bought = asked('buy', { amount: 5000 }, holding(0), { tax: 19 });
    expect(bought.allow).toBe('Charge about $59.50 with 19% tax');
    expect(rows(bought)).toMatchObject({ strong: 'About $59.50 with 19% tax', now: 'Before tax it is $50.00.' });
    expect(rows(asked('buy', { amount: 1001 }, yen(), { tax: 10 })).strong).toBe('About ¥1,102 with 10% tax');
    expect(asked('reload', reloadTo(500, 1500), holding(120), { tax: Number.NaN }).allow).toContain('$13.80 + tax');
  });
});

test('the usual numbers are those that the description counts with', () => {
  const { threshold, target } = USUAL_RELOAD;
  const at = (minor: number) => rows(asked('switch', ON, without(holding(minor), 'reload'))).strong;
  expect(at(threshold.minor)).toBe(`Perhaps ${english.format.money(subtractMoney(target, threshold))} + tax`);
  expect(at(threshold.minor + 1)).toBe('Unknown');
});

describe('what does not fit together', () => {
  const sale = { paidThisMonth: null, monthlyCap: null, resetsAt: null };
  const bundles = { ...sale, bundles: [{ id: 'bundle_50', credit: usd(5000), price: usd(4500) }] };

  test('the limit is reached: buying does not lift it', () => {
    const reached = holding(412, { spent: usd(5000) });
    expect(rows(asked('buy', { amount: 5000 }, reached)).does).toContain(
      'Your limit of $50.00 is reached: buying does not lift it. It resets on 1 December.',
    );
    const halt = { reason: 'r', outOfCredits: false, until: NOW + MINUTE };
    expect(rows(asked('buy', { amount: 5000 }, holding(0, { halt, limit: 'none' }))).does).toContain(
      'Your monthly limit is reached: buying does not lift it.',
    );
  });

  test('the price is not the list’s, or is not said', () => {
    const body = { amount: 5000, bundle_id: 'bundle_50' };
    const of = holding(0, { bundles });
    expect(rows(asked('buy', { ...body, expected_price_minor_units: 5500 }, of)).now).toContain(
      'claude.ai’s list says $45.00, the request says $55.00.',
    );
    const unpriced = asked('buy', body, of);
    expect(rows(unpriced)).toMatchObject({ strong: 'Perhaps $45.00 + tax' });
    expect(rows(unpriced).now).toContain('The request names no price');
    expect(unpriced).toMatchObject({
      title: 'Buy $50.00 of credit?',
      allow: 'Let it through, may charge $45.00 + tax',
    });
  });

  test('a change of the limit switches usage credits on too', () => {
    const question = asked('switch', limitTo(1000), holding(412));
    expect(question.kind).toBe('switch-on');
    expect(rows(question).does).toContain('switches usage credits on too. It also sets the monthly limit to $10.00.');
    expect(rows(asked('setup', { org_monthly_spend_limit: null }, holding(412))).does).toContain(
      'sets no monthly limit',
    );
  });

  test('the request could not be read', () => {
    const question = asked('switch', null, holding(412));
    expect(question).toMatchObject({ tone: 'danger', amount: null, refuse: 'No', allow: 'Let it through' });
    expect(rows(question).does).toMatch(
      /^Watchdog could not read this request\. It can do what follows, and more\. Past/,
    );
    const reload = rows(asked('reload', null, holding(120)));
    expect(reload.does).toContain('The amounts could not be read.');
    expect(reload.now).toContain('What is not understood is counted with the usual $5.00 and $15.00.');
    expect(reload.later).toContain('How much each time is not known.');
    const off = asked('reload', { enabled: false, and: 1 }, reloading(412));
    expect(off.title).toBe('Change auto-reload?');
    expect(rows(off)).toMatchObject({
      does:
        'Watchdog could not read this request. ' +
        'It turns this off, and asks for more that Watchdog does not understand.',
      later: 'Not known: what Watchdog does not understand may cost money.',
    });
  });
});

describe('what is not known', () => {
  test('is said, with what was known last', () => {
    const { does, later } = rows(asked('switch', ON, without(reloading(412), 'balance', 'limit')));
    expect(does).toContain('The balance is not known now: 1 min ago it was $4.12.');
    expect(later).toContain('How much is not known: 1 min ago the monthly limit was $50.00.');
    expect(rows(asked('switch', ON, without(holding(1), 'reload'))).does).toContain('auto-reload could not be read');
  });

  test('counts from half an hour on, or as long as is said', () => {
    const now = NOW + 40 * MINUTE;
    const old = asked('reload', reloadTo(500, 1500), holding(120), { now });
    expect(old.age).toBe('read 41 min ago');
    expect(rows(old).now).toContain('The balance is not known now: 41 min ago it was $1.20.');
  });

  test('was never read', () => {
    const empty = notOffering(account());
    const bare = { ...empty, facts: { ...without(empty).facts } };
    for (const name of Object.keys(bare.facts) as FactName[]) {
      Object.assign(bare.facts, { [name]: { kind: 'unknown', reason: 'never-read', since: 0 } });
    }
    const question = asked('switch', ON, bare);
    expect(question.age).toBe('not read');
    expect(rows(question).does).toContain('The balance could not be read.');
    expect(rows(question).strong).toBe('Unknown');
  });

  test('is the limit that stands', () => {
    const question = asked('switch', limitTo(10_000), without(holding(0, { switch: 'on' }), 'limit'));
    expect(question).toMatchObject({
      title: 'Set the limit to $100.00?',
      refuse: 'Leave it as it is',
      allow: 'Change',
    });
  });
});

/** Every request before every account: what no case above thought of still has to be whole. */
describe('every text is whole', () => {
  const bodies: readonly (readonly [To, unknown])[] = [
    ...(
      [null, ON, { is_enabled: false, and: 1 }, limitTo(0), limitTo(9000), limitTo(null), limitTo(1, 'EUR')] as const
    ).map((body) => ['switch', body] as const),
    ...([null, { org_monthly_spend_limit: 100 }] as const).map((body) => ['setup', body] as const),
    ...(
      [null, { enabled: true }, { enabled: false }, reloadTo(1, 1), reloadTo(900, 9900), reloadTo(5, 9, 'EUR')] as const
    ).map((body) => ['reload', body] as const),
    ...([null, { amount: 1 }, { bundle_id: 'b' }, { amount: 1, currency: 'EUR' }, { amount: 'x' }] as const).map(
      (body) => ['buy', body] as const,
    ),
    ...([null, CLAIM] as const).map((body) => ['claim', body] as const),
    ...(['plan', 'seats', 'send'] as const).map((to) => [to, null] as const),
  ];
  const accounts: readonly (readonly [string, Account])[] = [
    ['reload off', holding(412, { offer: OFFER })],
    ['reload on', reloading(412, { ...PAYING, spent: usd(9000) })],
    ['no limit', reloading(9000, { ...PAYING, limit: 'none' })],
    ['no limit, empty', holding(0, { ...PAYING, limit: 'none' })],
    ['two currencies', account({ ...PAYING, reload: 'on', balance: jpy(5) })],
    ['yen', yen(PAYING)],
    ['dinar', dinar({ ...PAYING, reload: 'on' })],
    ['a member', member(PAYING)],
    ['a member without a limit', member({ ...PAYING, limit: 'none' })],
    ['a wallet of nobody', notOffering(account(PAYING), 'balance', 'reload')],
    ['nothing now', nothingRead],
    ...(['balance', 'reload', 'reloadThreshold', 'reloadTarget', 'limit', 'windows', 'plan'] as const).map(
      (name) => [`without ${name}`, without(reloading(412, PAYING), name)] as const,
    ),
  ];

  const isWhole = (question: GuardQuestion): void => {
    const { terms, from, age, title, refuse, allow, remember, amount } = question;
    expect(terms.map(({ label }) => label)).toEqual(['What it does', 'Costs now', 'May cost later', 'Undo']);
    expect(terms.map(({ isNow }) => isNow)).toEqual([false, true, false, false]);
    expect(terms.map(({ strong }) => strong !== null)).toEqual([false, true, false, false]);
    const texts = [
      from,
      age,
      title,
      refuse,
      allow,
      remember ?? '-',
      ...terms.flatMap(({ text, strong }) => [text, strong ?? '-']),
    ];
    for (const text of texts) {
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(BROKEN);
      expect(text).not.toMatch(/ {2}|\.\.|^ | $/);
    }
    expect(amount ?? '0:2:USD').toMatch(/^\d+:\d:[A-Z]{3}$/);
  };

  test.each(accounts)('%s', (_, of) => {
    for (const [to, body] of bodies) {
      isWhole(asked(to, body, of, { resetsAt: SESSION_RESET }));
      isWhole(asked(to, body, of, { tax: 8.75 }));
    }
  });
});

test('a refusal says what stays as it is', () => {
  const kinds: readonly GuardKind[] = [
    ...(['reload-on', 'reload-raised', 'switch-on', 'limit-raised', 'buy', 'claim', 'plan-change'] as const),
    'paid-send',
  ];
  const texts = kinds.map((kind) => refusalText(kind, english));
  expect(new Set(texts).size).toBe(kinds.length - 1);
  for (const text of texts) expect(text).toMatch(/^Usage Watchdog held this back: nothing was sent\. [A-Z].+\.$/);
});

describe('the box of a claim', () => {
  const OFF_AGAIN = 'Switch usage credits off again once the credit has arrived';

  test.each<[string, Account, string | null]>([
    ['is there where the claim switches usage credits on', account({ switch: 'off' }), OFF_AGAIN],
    ['and where nobody knows', without(account(), 'switch'), OFF_AGAIN],
    ['not where they are on already', account({ switch: 'on' }), null],
    ['not where an owner decides', account({ switch: 'off', canToggle: false }), null],
  ])('%s', (_, of, text) => {
    expect(asked('claim', { campaign: 'c', enable_overages: true }, of).remember).toBe(text);
  });
});
