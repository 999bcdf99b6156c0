import { describe, expect, it } from 'vitest';
import { sealed } from '../../src/watch/documents/seal.ts';
import { EVER } from './history-contract.ts';
import { ownAccount, RELOADS } from './own-account.ts';
import { createRig, type Rig, START } from './rig.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The GETs that reached claude.ai, without the organization. */
function asked(rig: Rig): string[] {
  return rig.replica.log.map(({ path }) => path.replace(/^\/api\/organizations\/?[^/]*\/?/, '') || 'organizations');
}

function counted(rig: Rig, path: string): number {
  return asked(rig).filter((entry) => entry === path).length;
}

describe('how often claude.ai is asked', () => {
  it('usage, spend limit and credits every 5 minutes, the rest hourly, bundles daily', async () => {
    const rig = createRig('armed');
    await rig.start().wake();
    await rig.live(24 * HOUR);
    expect(counted(rig, 'usage')).toBeGreaterThanOrEqual(288);
    expect(counted(rig, 'usage')).toBeLessThanOrEqual(292);
    expect(counted(rig, 'overage_spend_limit')).toBe(counted(rig, 'usage'));
    expect(counted(rig, 'prepaid/credits')).toBe(counted(rig, 'usage'));
    for (const hourly of ['organizations', 'overage_credit_grant', 'subscription_details', 'payment_method']) {
      expect(counted(rig, hourly), hourly).toBeGreaterThanOrEqual(23);
      expect(counted(rig, hourly), hourly).toBeLessThanOrEqual(25);
    }
    expect(counted(rig, 'prepaid/bundles')).toBeLessThanOrEqual(2);
  });

  it.each(['overflow-near', 'charge-near'])('every minute while it is %s', async (scenario) => {
    const rig = createRig(scenario);
    await rig.start().wake();
    await rig.live(10 * MINUTE);
    expect(counted(rig, 'usage')).toBeGreaterThanOrEqual(10);
    expect(counted(rig, 'usage')).toBeLessThanOrEqual(12);
  });

  it('an organization that is not in use every 15 minutes', async () => {
    const rig = createRig('two-organizations');
    const worker = rig.start();
    await worker.wake();
    const [inUse, other] = rig.replica.organizations.map(({ uuid }) => uuid);
    await worker.hint(inUse ?? null, 'opened');
    rig.replica.log.length = 0;
    await rig.live(HOUR);
    const of = (org: string | undefined) => rig.replica.log.filter(({ path }) => path.endsWith(`${org}/usage`)).length;
    expect(of(inUse)).toBeGreaterThanOrEqual(11);
    expect(of(other)).toBeGreaterThanOrEqual(3);
    expect(of(other)).toBeLessThanOrEqual(5);
  });

  it('hardly at all when signed out, and at once when a tab says so', async () => {
    const rig = createRig('armed');
    const worker = rig.start();
    await worker.wake();
    rig.replica.signedIn = false;
    await rig.live(6 * MINUTE);
    rig.replica.log.length = 0;
    await rig.live(6 * HOUR);
    expect(rig.replica.log.length).toBeLessThan(60);
    expect(rig.state().watch.sight.state).toBe('signed-out');
    rig.replica.signedIn = true;
    await worker.hint(rig.replica.activeOrg, 'opened');
    expect(rig.state().watch.sight.state).toBe('clear');
    expect(rig.badge?.title).toBe('armed');
  });
});

describe('a hint', () => {
  it('reads at once, and a burst of them once in 20 seconds; what came after is read by the alarm', async () => {
    const rig = createRig('armed');
    const worker = rig.start();
    await worker.wake();
    rig.replica.advance(MINUTE);
    rig.replica.log.length = 0;
    for (let n = 0; n < 5; n += 1) {
      await worker.hint(rig.replica.activeOrg, 'opened');
      rig.replica.advance(SECOND);
    }
    expect(counted(rig, 'usage')).toBe(1);
    expect(rig.alarm).toBeLessThanOrEqual(rig.replica.clock.now() + 30 * SECOND);
    await rig.live(40 * SECOND);
    expect(counted(rig, 'usage')).toBe(2);
    rig.replica.advance(20 * SECOND);
    await worker.hint(rig.replica.activeOrg, 'opened');
    expect(counted(rig, 'usage')).toBe(3);
  });

  it('of an organization that the list does not have reads the list anew', async () => {
    const rig = createRig('two-organizations');
    const worker = rig.start();
    await worker.wake();
    await worker.hint('00000000-0000-4000-8000-00000000dead', 'opened');
    expect(rig.state().accounts.active).toBeNull();
    expect(counted(rig, 'organizations')).toBe(2);
  });

  it('changes the organization in use to the one that the tab shows', async () => {
    const rig = createRig('two-organizations');
    const worker = rig.start();
    await worker.wake();
    for (const uuid of rig.state().watch.listed) {
      rig.replica.advance(MINUTE);
      await worker.hint(uuid, 'opened');
      expect(rig.state().accounts.active).toBe(uuid);
    }
  });
});

describe('refusals', () => {
  it('429: keeps away until Retry-After, also when the user asks, and says until when', async () => {
    const rig = createRig('armed');
    const worker = rig.start();
    await worker.wake();
    rig.replica.faults.push({ match: /usage$/, kind: 'rate-limited', retryAfter: 1200, times: 1 });
    await rig.live(5 * MINUTE + SECOND);
    const until = rig.state().watch.quietUntil ?? 0;
    expect(until - rig.replica.clock.now()).toBeGreaterThan(19 * MINUTE);
    rig.replica.log.length = 0;
    await expect(worker.refresh()).resolves.toEqual({ ok: true, retryAt: until });
    await rig.live(10 * MINUTE);
    expect(rig.replica.log).toEqual([]);
    await rig.live(12 * MINUTE);
    expect(counted(rig, 'usage')).toBeGreaterThan(0);
    expect(rig.state().watch.sight.state).toBe('clear');
  });

  it('403: asks less and less often, but the user’s own refresh reads', async () => {
    const rig = createRig('armed');
    const worker = rig.start();
    await worker.wake();
    rig.replica.faults.push({ match: /\/api\//, kind: 'cloudflare' });
    await rig.live(5 * HOUR);
    const before = counted(rig, 'usage');
    expect(before).toBeLessThan(14);
    expect(rig.state().watch.sight.state).toBe('challenge');
    await worker.refresh();
    expect(counted(rig, 'usage')).toBe(before + 1);
  });

  it.each([
    'wrong-organization',
    'not-found',
    'rate-limited',
    'server-error',
    'cloudflare',
    'html',
    'truncated',
    'empty',
    'drop',
    'signed-out',
  ] as const)('%s: the last facts stay with their age, then blind, and never safe', async (kind) => {
    const rig = createRig('off');
    const worker = rig.start();
    await worker.wake();
    expect(rig.badge?.title).toBe('safe');
    const org = rig.replica.activeOrg ?? '';
    rig.replica.faults.push({ match: /\/api\/organizations\/./, kind });
    await rig.live(29 * MINUTE);
    await rig.live(MINUTE * 8);
    const { facts } = rig.state().accounts.accounts[org]?.account ?? {};
    expect(facts?.balance).toMatchObject({ kind: 'known', readAt: START });
    expect(rig.badge?.title).toBe('blind');
  });

  it('404 on the wallet alone: the wallet’s facts age until they count for nothing', async () => {
    const rig = createRig('armed');
    const worker = rig.start();
    await worker.wake();
    rig.replica.faults.push({ match: /prepaid/, kind: 'not-found' });
    await rig.live(25 * MINUTE);
    expect(rig.badge?.title).toBe('armed');
    await rig.live(10 * MINUTE);
    expect(rig.badge?.title).toBe('blind');
  });

  it('an hour without a look at an account that could cost money is told, once', async () => {
    const rig = createRig('armed');
    await rig.start().wake();
    rig.replica.faults.push({ match: /\/api\//, kind: 'server-error' });
    await rig.live(3 * HOUR);
    expect(rig.shown.filter(({ title }) => title === 'went-blind')).toHaveLength(1);
    await rig.live(24 * HOUR);
    expect(rig.shown.filter(({ title }) => title === 'went-blind')).toHaveLength(2);
  });
});

describe('host access', () => {
  it('taken away: blind at once; given back: read at once', async () => {
    const rig = createRig('armed');
    const worker = rig.start();
    await worker.wake();
    rig.access = false;
    await worker.wake();
    expect(rig.badge?.title).toBe('blind');
    expect(rig.state().watch.sight.state).toBe('no-access');
    rig.replica.log.length = 0;
    rig.access = true;
    rig.replica.advance(SECOND);
    await worker.wake();
    expect(counted(rig, 'usage')).toBe(1);
    expect(rig.badge?.title).toBe('armed');
  });
});

describe('telling', () => {
  it('three polls with jittering reset times tell once', async () => {
    const rig = createRig('overflow-near');
    await rig.start().wake();
    await rig.live(10 * MINUTE);
    expect(rig.shown.filter(({ title }) => title === 'overflow-near')).toHaveLength(1);
  });

  it('a refusal of the system is remembered for the popup, and so is its end', async () => {
    const rig = createRig('overflow-near');
    rig.mute = true;
    await rig.start().wake();
    expect(rig.state().watch.heard).toBe(false);
    expect(rig.state().told.outbox).toEqual([]);
  });

  it('nothing while the watch is paused, and all of it afterwards', async () => {
    const rig = createRig('overflow-near');
    const worker = rig.start();
    rig.stored.set('settings', sealed({ ...rig.state().settings, pausedUntil: START + HOUR }));
    await worker.wake();
    expect(rig.replica.log).toEqual([]);
    await worker.resume();
    expect(rig.shown.map(({ title }) => title)).toContain('overflow-near');
  });

  it.each(['paying', 'pending-charge', 'expiry-below-threshold'])(
    'a worker that is killed at any await of a pass loses no notice and repeats none: %s',
    async (scenario) => {
      const whole = createRig(scenario);
      await whole.start().wake();
      const expected = whole.shown.map(({ id }) => id).sort();
      expect(expected.length).toBeGreaterThan(0);
      let steps = 0;
      for (let finished = false; !finished; steps += 1) {
        const rig = createRig(scenario);
        const first = rig.start();
        const dead = rig.killAfter(steps).then(() => false);
        finished = await Promise.race([first.wake().then(() => true), dead]);
        rig.replica.advance(SECOND);
        await rig.start().wake();
        await rig.live(2 * MINUTE);
        expect(rig.shown.map(({ id }) => id).sort(), `killed at await ${steps}`).toEqual(expected);
        expect(rig.badge?.title).toBe(whole.badge?.title);
      }
      expect(steps).toBeGreaterThan(20);
    },
  );
});

describe('a worker that is killed at any await of the passes after it happened', () => {
  const END = 8 * MINUTE;

  /** Use that fires a reload and takes the last of a promotion, between two looks; then a life up to the same moment. */
  async function lived(kill: number | null): Promise<{ rig: Rig; finished: boolean }> {
    const rig = createRig(ownAccount({ autoReload: RELOADS }));
    const worker = rig.start();
    await worker.wake();
    rig.replica.use({ cost: 1950 });
    rig.replica.advance(MINUTE);
    const dead = rig.killAfter(kill ?? Number.POSITIVE_INFINITY).then(() => false);
    const passes = async () => {
      // The first tells of what happened, the second gives it to the history.
      await worker.wake();
      rig.replica.advance(MINUTE);
      await worker.wake();
      return true;
    };
    const finished = await Promise.race([passes(), dead]);
    rig.replica.advance(SECOND);
    await rig.start().wake();
    await rig.live(START + END - rig.replica.clock.now());
    return { rig, finished };
  }

  const kinds = (rig: Rig) => rig.shown.map(({ severity, title }) => `${severity} ${title}`).sort();

  it('tells each event once, and the history holds each reading and each entry once', async () => {
    const { rig: whole } = await lived(null);
    const expected = kinds(whole);
    expect(expected).toContain('danger reloaded');
    expect(expected).toContain('warning promo-used-up-still-on');
    let steps = 0;
    for (let finished = false; !finished; steps += 1) {
      const life = await lived(steps);
      finished = life.finished;
      const { rig } = life;
      const at = `killed at await ${steps}`;
      expect(kinds(rig), at).toEqual(expected);
      expect(rig.badge?.title, at).toBe(whole.badge?.title);
      const org = rig.replica.activeOrg ?? '';
      const { unsaved } = rig.state().accounts.accounts[org]!;
      const times = [...(await rig.history.samples(org, 0, EVER)), ...unsaved.samples].map((sample) => sample.at);
      const looks = rig.replica.log.filter(({ path }) => path.endsWith('/usage')).map((look) => look.at);
      // A look whose worker died before it could write is no reading; no other is missing, and none is there twice.
      expect(new Set(times).size, at).toBe(times.length);
      expect(
        times.every((time) => looks.includes(time)),
        at,
      ).toBe(true);
      expect(new Set(looks).size - times.length, at).toBeLessThanOrEqual(1);
      expect(unsaved.samples.length, at).toBeLessThanOrEqual(1);
      const entries = [...(await rig.history.entries(org, 0, EVER)), ...unsaved.entries];
      const of = (kind: string) =>
        entries.flatMap((entry) => (entry.kind === kind && 'amount' in entry ? [entry.amount?.minor] : []));
      expect(of('spend'), at).toEqual([1950]);
      expect(of('reload'), at).toEqual(rig.replica.account().charges.map(({ amountMinor }) => amountMinor));
      expect(entries.filter(({ kind }) => kind === 'promo-used-up').length, at).toBe(1);
      expect(entries.length, at).toBe(new Set(entries.map(({ id }) => id)).size);
    }
    expect(steps).toBeGreaterThan(40);
  });
});

describe('damaged storage', () => {
  it('falls back on the copy, says so, and tells nothing twice', async () => {
    const rig = createRig('paying');
    await rig.start().wake();
    const before = rig.shown.length;
    for (const key of ['accounts', 'told', 'settings', 'watch']) rig.stored.set(key, { version: 1, garbage: true });
    rig.replica.advance(MINUTE);
    await rig.start().wake();
    expect(rig.shown).toHaveLength(before);
    expect(rig.badge?.title).toBe('paying');
    expect(rig.state().watch.repairs.map(({ outcome }) => outcome)).toEqual(Array(4).fill('last-good'));
  });

  it('that cannot be mended starts anew, and says what was lost', async () => {
    const rig = createRig('armed');
    await rig.start().wake();
    for (const key of [...rig.stored.keys()].filter((name) => name.startsWith('accounts'))) rig.stored.set(key, 'x');
    await rig.start().wake();
    expect(rig.state().watch.repairs).toMatchObject([{ document: 'accounts', outcome: 'lost' }]);
    await rig.live(6 * MINUTE);
    expect(rig.badge?.title).toBe('armed');
  });
});

describe('time', () => {
  it('a clock that was set back a day reads and judges as before', async () => {
    const rig = createRig('armed');
    await rig.start().wake();
    rig.replica.advance(-24 * HOUR);
    await rig.start().wake();
    expect(rig.badge?.title).toBe('armed');
    expect(rig.alarm).toBeLessThanOrEqual(rig.replica.clock.now() + 5 * MINUTE);
  });

  it('a laptop that slept for a week reads once when it wakes', async () => {
    const rig = createRig('off');
    const worker = rig.start();
    await worker.wake();
    rig.replica.log.length = 0;
    rig.replica.advance(7 * 24 * HOUR);
    await worker.wake();
    expect(counted(rig, 'usage')).toBe(1);
  });
});

describe('a warning that gets worse', () => {
  it('is told again, although its milder notice is still on display', async () => {
    const rig = createRig('low-balance');
    const worker = rig.start();
    const balance = async (minor: number) => {
      const [tranche] = rig.replica.account().wallet.tranches;
      if (tranche) tranche.remaining = minor;
      rig.replica.advance(5 * MINUTE);
      await worker.wake();
    };
    for (const minor of [20_000, 1500, 400, 390]) await balance(minor);
    const told = rig.shown.filter(({ title }) => title === 'low-balance');
    expect(told.map(({ severity }) => severity)).toEqual(['info', 'warning']);
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
  });
});

describe('over hours', () => {
  it.each(['armed', 'credit-eur', 'team-member', 'enterprise', 'free', 'off', 'offer-open', 'two-organizations'])(
    '%s: the verdict stands, whatever is read hourly only',
    async (scenario) => {
      const rig = createRig(scenario);
      await rig.start().wake();
      const verdict = rig.badge?.title;
      for (let minutes = 0; minutes < 180; minutes += 5) {
        await rig.live(5 * MINUTE);
        expect(rig.badge?.title, `${minutes} minutes later`).toBe(verdict);
      }
    },
  );

  it('without access it hardly wakes', async () => {
    const rig = createRig('armed');
    const worker = rig.start();
    await worker.wake();
    rig.access = false;
    await worker.wake();
    let wakes = 0;
    const end = rig.replica.clock.now() + 3 * HOUR;
    while ((rig.alarm ?? end) < end) {
      await rig.live((rig.alarm ?? end) - rig.replica.clock.now());
      wakes += 1;
    }
    expect(wakes).toBeLessThanOrEqual(7);
  });

  it('an organization that left is no longer spoken of', async () => {
    const rig = createRig('two-organizations');
    await rig.start().wake();
    const [stays] = rig.state().watch.listed;
    rig.replica.world.accounts = rig.replica.world.accounts.filter(({ uuid }) => uuid === stays);
    await rig.live(26 * HOUR);
    expect(rig.state().watch.listed).toEqual([stays]);
    expect(rig.shown.filter(({ title }) => title === 'went-blind')).toEqual([]);
    rig.replica.advance(31 * 24 * HOUR);
    await rig.start().wake();
    expect(Object.keys(rig.state().accounts.accounts)).toEqual([stays]);
  });
});

describe('being asked to wait', () => {
  it.each([
    ['the list', /\/api\/organizations$/],
    ['the credits', /prepaid\/credits/],
    ['another organization', /ORG\/usage/],
  ])('counts for everything, whoever was asked: %s', async (_, path) => {
    const rig = createRig('two-organizations');
    const worker = rig.start();
    await worker.wake();
    const other = rig.state().watch.listed[1] ?? '';
    await worker.hint(rig.replica.activeOrg, 'opened');
    const match = new RegExp(path.source.replace('ORG', other));
    rig.replica.faults.push({ match, kind: 'rate-limited', retryAfter: 7200 });
    await rig.live(70 * MINUTE);
    const asked = rig.replica.log.filter((entry) => entry.path.search(match) >= 0 && entry.status === 429);
    expect(asked).toHaveLength(1);
  });
});

describe('what comes in while a pass is under way', () => {
  it('a hint is not taken for served by a look that was asked for before it', async () => {
    const rig = createRig('off');
    const worker = rig.start();
    await worker.wake();
    rig.replica.advance(MINUTE);
    const first = worker.hint(rig.replica.activeOrg, 'opened');
    await Promise.all([first, worker.hint(rig.replica.activeOrg, 'opened')]);
    expect((rig.alarm ?? 0) - rig.replica.clock.now()).toBeLessThanOrEqual(30 * SECOND);
  });

  it('a reading with a zero date does not lose the account', async () => {
    const rig = createRig('armed');
    for (const tranche of rig.replica.account().wallet.tranches) tranche.grantedAt = -62_135_596_800_000;
    await rig.start().wake();
    await rig.live(10 * MINUTE);
    expect(rig.state().watch.repairs).toEqual([]);
    expect(rig.badge?.title).toBe('armed');
  });
});
