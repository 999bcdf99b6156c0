import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/account/account.ts';
import type { Snapshot } from '../../src/view/snapshot.ts';
import { type Seen, type View, viewOf } from '../../src/view/view.ts';
import { BROKEN, english } from '../words/speech.ts';
import * as a from './accounts.ts';
import { type Circumstance, SPECIMENS, snapshotOf } from './states.ts';

function see(snapshot: Snapshot, change: Partial<Seen> = {}): View {
  return viewOf({ snapshot, access: true, retryAt: null, now: a.NOW, ...change }, english);
}
const look = (account: Account, circumstance?: Circumstance) => see(snapshotOf([account], circumstance));
const sight = (state: 'signed-out' | 'no-access' | 'offline' | 'rate-limited', retryAt: number | null = null) => ({
  sight: { state, since: a.NOW - a.HOUR, retryAt },
});
const NOTHING: Snapshot = { accounts: null, watch: null, settings: null };
const PAUSED = { settings: { pausedUntil: a.NOW + a.HOUR } };

describe('the state', () => {
  it.each<[string, View, View['state'], View['verdict']]>([
    ['watched', look(a.armed), 'ready', 'armed'],
    ['aged', look(a.aged), 'ready', 'blind'],
    ['never read', see(NOTHING), 'empty', 'blind'],
    ['listed, but nothing read', see(snapshotOf([a.account({}, { org: 'x' })].map(bare))), 'empty', 'blind'],
    ['signed out', look(a.armed, sight('signed-out')), 'signed-out', 'blind'],
    ['signed out, never read', see(snapshotOf([], sight('signed-out'))), 'signed-out', 'blind'],
    ['locked out', look(a.armed, sight('no-access')), 'no-access', 'blind'],
    ['locked out just now', see(snapshotOf([a.safe]), { access: false }), 'no-access', 'blind'],
    ['the browser has not answered yet', see(snapshotOf([a.safe]), { access: null }), 'ready', 'safe'],
    ['paused', look(a.armed, PAUSED), 'paused', 'blind'],
    ['a pause that is over', look(a.armed, { settings: { pausedUntil: a.NOW } }), 'ready', 'armed'],
    ['locked out while paused', look(a.armed, { ...PAUSED, ...sight('no-access') }), 'no-access', 'blind'],
  ])('%s', (_name, view, state, verdict) => {
    expect([view.state, view.verdict]).toEqual([state, verdict]);
    expect(view.cards === null).toBe(state !== 'ready');
  });
});

/** What a list of organizations leaves before the first reading: an account without a fact. */
function bare(account: Account): Account {
  const facts = Object.keys(account.facts).map((name) => [name, { kind: 'unknown', reason: 'never-read', since: 0 }]);
  return { ...account, facts: Object.fromEntries(facts) };
}

describe('the facts of the test surface', () => {
  const valuesOf = (account: Account, circumstance?: Circumstance) => {
    const { surface } = look(account, circumstance);
    return Object.fromEntries(
      Object.entries(surface!).map(([name, { value, aged }]) => [name, aged ? [value] : value]),
    );
  };

  it('names every fact of an account', () => {
    expect(valuesOf(a.armed)).toEqual({
      switch: 'on',
      reload: 'on',
      balance: '4792:2:USD',
      spent: '1290:2:USD',
      limit: '5000:2:USD',
      'reload-threshold': '500:2:USD',
      'reload-target': '1500:2:USD',
      'promo-balance': '4380:2:USD',
      'purchased-balance': '412:2:USD',
      'next-expiry': new Date(a.PROMO_END).toISOString(),
      org: a.armed.org,
      plan: 'max-5x',
    });
  });

  it('keeps an aged value, marked as such', () => {
    expect(valuesOf(a.aged)).toMatchObject({ switch: ['on'], balance: ['4792:2:USD'], limit: ['5000:2:USD'] });
    expect(valuesOf(a.armed, sight('signed-out'))).toMatchObject({ reload: ['on'], 'promo-balance': ['4380:2:USD'] });
  });

  it('is unknown where a fact could not be read, is not offered, or does not add up', () => {
    expect(valuesOf(a.changed)).toMatchObject({
      switch: 'on',
      reload: 'unknown',
      balance: 'unknown',
      'promo-balance': 'unknown',
      'purchased-balance': 'unknown',
      'next-expiry': 'unknown',
    });
    expect(valuesOf(a.team)).toMatchObject({ reload: 'unknown', balance: 'unknown', 'next-expiry': 'unknown' });
    const more = a.account({ ...a.RICH, balance: a.usd(4000) });
    expect(valuesOf(more)).toMatchObject({ 'promo-balance': '4380:2:USD', 'purchased-balance': 'unknown' });
    const mixed = a.account({ ...a.RICH, tranches: [a.tranche('promo', a.eur(10), a.PROMO_END)] });
    expect(valuesOf(mixed)).toMatchObject({ 'promo-balance': 'unknown', 'purchased-balance': 'unknown' });
  });

  it('says none for no limit and for nothing that could expire', () => {
    expect(valuesOf(a.nothingToSpend)).toMatchObject({ 'next-expiry': 'none', 'promo-balance': '0:2:USD' });
    expect(valuesOf(a.credit)).toMatchObject({ limit: 'none', 'purchased-balance': '0:2:EUR' });
    const undated = a.account({ ...a.RICH, tranches: [a.tranche('purchased', a.usd(412), null)] });
    expect(valuesOf(undated)).toMatchObject({ 'next-expiry': 'unknown' });
    const passed = [a.tranche('promo', a.usd(10), a.NOW - 1), a.tranche('purchased', a.usd(412), a.PURCHASE_END)];
    const next = valuesOf(a.account({ ...a.RICH, tranches: passed }))['next-expiry'];
    expect(next).toBe(new Date(a.PURCHASE_END).toISOString());
  });

  it('tells when it was last read', () => {
    expect(look(a.armed).readAt).toBe(a.JUST_READ);
    expect(look(a.aged).readAt).toBe(a.NOW - 47 * a.MINUTE);
    expect(look(a.free).readAt).toBe(a.JUST_READ);
    expect(see(NOTHING).readAt).toBeNull();
  });
});

describe('the wire', () => {
  const gates = (account: Account) =>
    look(account).cards?.wire?.map(({ id, gate, state, aged }) => `${id} ${gate}${aged ? ' aged' : ''}: ${state}`);

  it.each<[string, Account, string[] | undefined]>([
    ['safe', a.safe, ['switch off: Off', 'limit off: $50.00', 'reload off: Off', 'card off: out of reach']],
    ['credit', a.credit, ['switch on: On', 'limit on: None', 'reload off: Off', 'card off: out of reach']],
    ['armed', a.armed, ['switch on: On', 'limit part: $50.00', 'reload on: On', 'card on: can be charged']],
    ['charged', a.chargeNear, ['switch on: On', 'limit on: None', 'reload on: On', 'card on: about to be charged']],
    ['over', a.owed, ['switch on: On', 'limit off: $50.00', 'reload off: Off', 'card off: out of reach']],
    [
      'aged',
      a.aged,
      ['switch on aged: On', 'limit part aged: $50.00', 'reload on aged: On', 'card off: may be charged'],
    ],
    [
      'changed',
      a.changed,
      ['switch on: On', 'limit part: $50.00', 'reload unknown: Unknown', 'card off: may be charged'],
    ],
    ['team', a.team, ['switch on: On', 'limit part: $25.00', 'reload off: Not yours to see', 'card off: not involved']],
    ['free', a.free, undefined],
    ['enterprise', a.enterprise, undefined],
  ])('%s', (_name, account, expected) => {
    expect(gates(account)).toEqual(expected);
  });

  it('says why a switch that is on pays for nothing', () => {
    const halted = (outOfCredits: boolean, until: number | null) =>
      look(a.account({ ...a.RICH, halt: { reason: 'x', outOfCredits, until } })).cards?.wire?.[0]?.what;
    expect(halted(true, null)).toBe('Nothing left to draw on: paid use has stopped.');
    expect(halted(false, a.NOW + a.HOUR)).toBe('Stopped by claude.ai until 15:32.');
    expect(halted(false, a.NOW - a.HOUR)).toBe('Pays for what goes past your plan.');
  });
});

describe('the windows', () => {
  it('shows a window that has reset since as aged, and one in use by its fill', () => {
    const windows = [
      a.planWindow('five_hour', 86.4, a.NOW - a.MINUTE),
      a.planWindow('seven_day', 86.4, a.WEEK_RESET),
      a.planWindow('seven_day_opus', null, null, 'Opus'),
    ];
    const rows = look(a.account({ ...a.RICH, windows })).cards?.windows?.rows ?? [];
    expect(rows.map(({ figure, reset, tone, aged }) => [figure, reset, tone, aged])).toEqual([
      ['86%', null, 'unknown', true],
      ['86%', 'resets Thu 05:00', 'warning', false],
      ['Unknown', null, 'unknown', false],
    ]);
  });

  it('says what comes after a full window', () => {
    const note = (account: Account) => look(account).cards?.windows?.rows[0]?.note;
    expect(note(a.paying)).toBe('Used up. What follows is paid.');
    const waiting = a.account({ ...a.RICH, switch: 'off', reload: 'off', windows: a.windowsAt(100) });
    expect(note(waiting)).toBe('Used up. You wait for the reset.');
  });

  it('names the chat as the only source of a Free plan', () => {
    const plan = a.account({ windows: a.windowsAt(20) }, { source: 'stream', readAt: a.NOW - 12 * a.MINUTE });
    expect(look(plan).cards?.windows?.note).toBe('Seen in the chat 12 min ago.');
  });
});

describe('the foot', () => {
  const footOf = (view: View) => [view.foot.age, view.foot.delays.join(' | '), view.foot.late];
  const retry = a.NOW + 3 * a.MINUTE;
  it.each<[string, View, unknown[]]>([
    ['fresh', look(a.armed), ['Read 2 min ago from claude.ai', '', false]],
    ['never', see(NOTHING), ['Never read', '', false]],
    ['late', look(a.aged), ['Read 47 min ago', '', true]],
    ['partly late', look(a.changed), ['Read 2 min ago, balance 3 h ago', '', true]],
    [
      'asked to wait',
      look(a.armed, sight('rate-limited', retry)),
      ['Read 2 min ago', 'claude.ai asks to wait until 14:35.', false],
    ],
    ['offline', look(a.armed, sight('offline')), ['Read 2 min ago', 'The browser is offline since 13:32.', false]],
    ['blind and waiting', look(a.aged, sight('offline', retry)), ['Read 47 min ago', 'Next try at 14:35', true]],
    ['quiet', look(a.aged, { watch: { quietUntil: retry } }), ['Read 47 min ago', 'Next try at 14:35', true]],
    [
      'the worker said when',
      see(snapshotOf([a.armed]), { retryAt: retry }),
      ['Read 2 min ago from claude.ai', 'Next try at 14:35', false],
    ],
    ['paused', look(a.aged, PAUSED), ['Read 47 min ago', '', false]],
  ])('%s', (_name, view, foot) => {
    expect(footOf(view)).toEqual(foot);
  });
});

describe('several organizations', () => {
  const all = [a.safe, a.other, a.team, a.stranger];

  it('shows the one in use, and points at one that is worse off', () => {
    const { chip, verdict } = see(snapshotOf(all));
    expect(verdict).toBe('safe');
    expect(chip?.worse).toEqual({ tone: 'danger', headline: 'You are paying right now' });
    expect(chip?.options.map(({ name, selected }) => [name, selected])).toEqual([
      ['Personal', true],
      ['Acme Research', false],
      ['Acme GmbH', false],
      ['Side project', false],
    ]);
  });

  it('shows the worst one while none is known to be in use', () => {
    expect(see(snapshotOf(all, { active: null })).surface?.org.value).toBe(a.other.org);
  });

  it('forgets those that are no longer listed, and needs no picker for one', () => {
    const view = see(snapshotOf(all, { watch: { listed: [a.safe.org] } }));
    expect(view.chip).toMatchObject({ text: 'Personal · Pro', worse: null, options: [] });
  });
});

describe('notices', () => {
  it('says that warnings cannot reach anyone, and that saved data was damaged within a day', () => {
    const repair = (outcome: 'last-good' | 'lost', age: number) =>
      look(a.safe, { watch: { repairs: [{ document: 'told', outcome, at: a.NOW - age }] } }).notices;
    expect(look(a.safe, { watch: { heard: false } }).notices.map(({ kind }) => kind)).toEqual(['muted']);
    expect(look(a.safe, { watch: { heard: null } }).notices).toEqual([]);
    expect(repair('last-good', a.HOUR)[0]?.text).toMatch(/last good state/);
    expect(repair('lost', a.HOUR)[0]?.text).toMatch(/could not be/);
    expect(repair('lost', 2 * a.DAY)).toEqual([]);
  });
});

it.each(SPECIMENS.flatMap(({ name, snapshot, access }) => (snapshot ? [{ name, snapshot, access }] : [])))(
  'has whole words for $name',
  ({ snapshot, access }) => {
    const text = JSON.stringify(see(snapshot, { access: access ?? true }), (key, value) =>
      value === null || key === 'surface' ? undefined : value,
    );
    expect(text).not.toMatch(BROKEN);
    expect(text).not.toContain('""');
  },
);
