import { expect, it } from 'vitest';
import { readCredits } from '../../src/claude/read-credits.ts';
import { readOffer } from '../../src/claude/read-offer.ts';
import { readOrganizations } from '../../src/claude/read-organizations.ts';
import { readUsage } from '../../src/claude/read-usage.ts';
import { EURO, eur, factsOf, SHAPE, saidOf, usd, val, windowOf } from './expectations.ts';
import { fixture } from './fixture-bodies.ts';
import { Failed, lookOf } from './look-of.ts';

/** What other readers of claude.ai got wrong; each is named after its class of mistake. */

it('cents and dollars: 1856 minor units are $18.56, in every body', () => {
  const extra = { is_enabled: true, monthly_limit: 1856, used_credits: 1856, currency: 'USD', decimal_places: 2 };
  const usage = factsOf(readUsage, { five_hour: null, extra_usage: extra });
  expect(usage).toMatchObject({ limit: val(usd(1856)), spent: val(usd(1856)) });
  const offer = { available: true, eligible: true, granted: false, amount_minor_units: 1856, currency: 'USD' };
  expect(factsOf(readOffer, offer).offer).toMatchObject(val({ amount: usd(1856) }));
});

it('exponent ignored: ¥12,000 is 12000 minor units of exponent 0, said or not', () => {
  const yen = { minor: 12_000, exponent: 0, currency: 'JPY' };
  expect(factsOf(readCredits, fixture('credits-jpy')).balance).toEqual(val(yen));
  expect(factsOf(readCredits, { ...fixture('credits-jpy'), balance: null }).balance).toEqual(val(yen));
  const extra = { is_enabled: true, monthly_limit: 12_000, used_credits: 12_000, currency: 'JPY', decimal_places: 0 };
  expect(factsOf(readUsage, { five_hour: null, extra_usage: extra })).toMatchObject({
    limit: val(yen),
    spent: val(yen),
  });
});

it('units mixed in one body: whole units beside minor units change nothing', () => {
  const body = fixture('credits-usd');
  expect(factsOf(readCredits, body).balance).toEqual(factsOf(readCredits, { ...body, balance_credits: 999 }).balance);
});

it('uncapped spend: no limit is `none`, and what is spent stays', () => {
  const spend = { enabled: true, used: { amount_minor: 10_631, currency: 'EUR', exponent: 2 }, limit: null };
  const facts = factsOf(readUsage, { five_hour: null, spend });
  expect(facts).toMatchObject({ switch: val('on'), limit: val('none'), spent: val(eur(10_631)) });
});

it('switch off hides the balance: the wallet is read whatever the switch says', () => {
  const usage = { five_hour: null, extra_usage: { is_enabled: false } };
  const { readings } = lookOf({ usage, credits: fixture('credits-eur') }).observation;
  expect(readings).toMatchObject({ switch: val('off'), balance: val(eur(3712)), reload: val('on') });
});

it('auto-reload misread: `{enabled: false}` is off, an object without the word is on', () => {
  const reload = (auto_reload_settings: unknown) =>
    saidOf(factsOf(readCredits, { ...fixture('credits-eur'), auto_reload_settings }), 'reload');
  expect([reload({ enabled: false }), reload({ threshold_in_minor_units: 5 })]).toEqual(['off', 'on']);
});

it('too strict a schema: a EUR account, an empty one, and a garbled field are read all the same', () => {
  const facts = factsOf(readCredits, fixture('credits-eur'));
  expect(Object.values(facts).every(({ kind }) => kind === 'value')).toBe(true);
  expect(factsOf(readCredits, fixture('credits-empty'))).toMatchObject({ balance: val(eur(0)), tranches: val([]) });
  const garbled = { ...fixture('credits-eur'), auto_reload_settings: 'new form', amount: {}, next_expires_at: 7 };
  expect(factsOf(readCredits, garbled)).toMatchObject({ balance: SHAPE, reload: SHAPE, tranches: { kind: 'value' } });
});

it('negative balance: it is a balance', () => {
  const body = { ...fixture('credits-usd'), amount: -1592, balance: { money: null, credits: null } };
  expect(factsOf(readCredits, body).balance).toEqual(val(usd(-1592)));
});

it('tranches summed: the balance is `amount`, and a tranche is what remains of it', () => {
  const facts = factsOf(readCredits, fixture('credits-usd'));
  expect(facts).toMatchObject({
    balance: val(usd(5240)),
    tranches: val([{ remaining: usd(5239), granted: usd(10_000) }]),
  });
});

it('error body parsed as data: not even with a good status', () => {
  const body = { type: 'error', error: { type: 'permission_error' }, five_hour: null };
  const look = lookOf({ usage: body, credits: body, limit: body });
  expect(look.observation.readings).toEqual({});
  expect(look.reports.map(({ failure }) => failure?.kind)).toEqual(['shape', 'shape', 'shape']);
});

it("wrong organization: none is picked, and a foreign one's refusals are not facts", () => {
  expect(readOrganizations(fixture('organizations'))?.organizations).toHaveLength(2);
  const foreign = new Failed('wrong-organization');
  const look = lookOf({ usage: foreign, limit: new Failed('not-offered'), credits: new Failed('not-offered') });
  expect(look.observation.readings).toEqual({});
});

it('new limit kinds: kept under their own names, and "critical" is not lost with them', () => {
  const limits = [
    { kind: 'daily_turbo', group: 'daily', percent: 97, severity: 'critical', resets_at: null, scope: null },
    {
      kind: 'weekly_scoped',
      percent: 100,
      severity: 'exceeded',
      scope: { model: { id: 'claude-x', display_name: null } },
    },
    { kind: 'monthly_scoped', percent: 3, scope: { model: { display_name: 'Opus' } } },
    { percent: 50 },
  ];
  const facts = factsOf(readUsage, { limits }, EURO);
  expect(windowOf(facts, 'daily_turbo')).toMatchObject({ percent: 97, exhausted: false, kind: 'plan' });
  expect(windowOf(facts, 'weekly_scoped:claude-x')).toMatchObject({ percent: 100, exhausted: true, model: 'claude-x' });
  expect(windowOf(facts, 'monthly_scoped:Opus')).toMatchObject({ percent: 3, model: 'Opus' });
  expect(windowOf(facts, 'unknown')).toMatchObject({ percent: 50 });
});
