import { describe, expect, it } from 'vitest';
import type { History } from '../../src/watch/history/history.ts';
import { EVER, HOUR, MINUTE } from './history-contract.ts';
import { memoryHistory } from './memory-history.ts';
import { ownAccount, RELOADS } from './own-account.ts';
import { createRig, type Rig } from './rig.ts';

const DAY = 24 * HOUR;
type Call = keyof History;

/** A history of which some calls fail for as long as a test likes, and which counts them all. */
function fragile() {
  const inner = memoryHistory();
  const broken = new Set<Call>();
  const calls: Call[] = [];
  const through = <A extends unknown[], R>(name: Call, work: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      calls.push(name);
      if (broken.has(name)) throw new DOMException('the database cannot be used', 'InvalidStateError');
      return work(...args);
    };
  };
  const history: History = {
    add: through('add', inner.add),
    samples: through('samples', inner.samples),
    entries: through('entries', inner.entries),
    organizations: inner.organizations,
    thin: through('thin', inner.thin),
    clear: through('clear', inner.clear),
  };
  return { history, inner, broken, calls };
}

const orgOf = (rig: Rig) => rig.replica.activeOrg ?? '';
const storedOf = (rig: Rig) => rig.state().accounts.accounts[orgOf(rig)]!;
const looksAt = (rig: Rig) => rig.replica.log.filter(({ path }) => path.endsWith('/usage')).map(({ at }) => at);

/** Every reading and every entry, those that wait included. */
async function allOf(rig: Rig, history: History) {
  const { unsaved } = storedOf(rig);
  const samples = [...(await history.samples(orgOf(rig), 0, EVER)), ...unsaved.samples];
  const entries = [...(await history.entries(orgOf(rig), 0, EVER)), ...unsaved.entries];
  return { times: samples.map(({ at }) => at), ids: entries.map(({ id }) => id) };
}

/** Use that is paid, at each look. */
async function live(rig: Rig, ms: number): Promise<void> {
  const end = rig.replica.clock.now() + ms;
  while (rig.replica.clock.now() < end) {
    rig.replica.use({ cost: 2 });
    await rig.live(5 * MINUTE);
  }
}

describe('what is remembered', () => {
  it('is every reading, once, one pass after it was made', async () => {
    const rig = createRig(ownAccount());
    await rig.start().wake();
    await live(rig, 2 * HOUR);
    expect(rig.state().watch.remembers).toBe(true);
    expect(storedOf(rig).unsaved.samples).toHaveLength(1);
    expect((await allOf(rig, rig.history)).times).toEqual(looksAt(rig));
    const entries = await rig.history.entries(orgOf(rig), 0, EVER);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(entries.length).toBeGreaterThan(20);
  });

  it('is made coarser once a day, and once more after the clock was set back', async () => {
    const rig = createRig('off');
    const { history, calls } = fragile();
    rig.history = history;
    await rig.start().wake();
    await rig.live(25 * HOUR);
    const thinned = () => calls.filter((name) => name === 'thin').length;
    expect(thinned()).toBe(2);
    rig.replica.advance(-10 * DAY);
    const worker = rig.start();
    for (let n = 0; n < 3; n += 1) {
      rig.replica.advance(5 * MINUTE);
      await worker.wake();
    }
    expect(thinned()).toBe(3);
  });
});

describe('a history that fails', () => {
  it.each<[string, Call[]]>([
    ['to write', ['add']],
    ['to read', ['samples']],
    ['at all', ['add', 'samples', 'thin']],
  ])(
    '%s: the watch goes on and says so, and nothing is lost or doubled when it works again',
    async (_name, failing) => {
      const rig = createRig(ownAccount({ autoReload: RELOADS }));
      const { history, inner, broken } = fragile();
      rig.history = history;
      await rig.start().wake();
      await live(rig, 20 * MINUTE);
      for (const name of failing) broken.add(name);
      await rig.live(5 * MINUTE);
      expect(rig.state().watch.remembers).toBe(false);
      const { log } = rig.replica;
      const before = log.length;
      await live(rig, 2 * HOUR);
      expect(log.length).toBeGreaterThan(before + 60);
      expect(rig.badge?.title).not.toBe('blind');
      expect(storedOf(rig).forecast?.rates.wallet).not.toBeNull();
      expect(storedOf(rig).unsaved.samples.length).toBeGreaterThan(20);
      broken.clear();
      await live(rig, 15 * MINUTE);
      expect(rig.state().watch.remembers).toBe(true);
      expect(storedOf(rig).unsaved.samples).toHaveLength(1);
      const { times, ids } = await allOf(rig, inner);
      expect(times).toEqual(looksAt(rig));
      expect(new Set(ids).size).toBe(ids.length);
      const spent = (await inner.entries(orgOf(rig), 0, EVER)).reduce(
        (sum, entry) => (entry.kind === 'spend' ? sum + entry.amount.minor : sum),
        0,
      );
      const waiting = storedOf(rig).unsaved.entries.reduce(
        (sum, entry) => (entry.kind === 'spend' ? sum + entry.amount.minor : sum),
        0,
      );
      expect(spent + waiting).toBe(rig.replica.account().overage.used - 700);
    },
  );

  it('for one of two organizations: both are given again, and are there once', async () => {
    const rig = createRig('two-organizations');
    const inner = memoryHistory();
    let bad: string | null = null;
    rig.history = {
      ...inner,
      add: (batch) => (batch.org === bad ? Promise.reject(new Error('no')) : inner.add(batch)),
      samples: inner.samples,
      entries: inner.entries,
      thin: inner.thin,
      clear: inner.clear,
    };
    await rig.start().wake();
    const [first, second] = rig.state().watch.listed as [string, string];
    bad = second;
    await rig.live(40 * MINUTE);
    expect(rig.state().watch.remembers).toBe(false);
    bad = null;
    await rig.live(20 * MINUTE);
    for (const org of [first, second]) {
      const looked = rig.replica.log.filter(({ path }) => path.endsWith(`${org}/usage`)).map(({ at }) => at);
      const waiting = rig.state().accounts.accounts[org]?.unsaved.samples ?? [];
      const times = [...(await inner.samples(org, 0, EVER)), ...waiting].map(({ at }) => at);
      expect(times).toEqual(looked);
    }
  });

  it('to be thinned is thinned at the next pass that it can be', async () => {
    const rig = createRig('off');
    const { history, inner, broken, calls } = fragile();
    rig.history = history;
    broken.add('thin');
    await rig.start().wake();
    await rig.live(15 * MINUTE);
    expect(rig.state().watch.remembers).toBe(false);
    broken.clear();
    await rig.live(30 * MINUTE);
    expect(rig.state().watch.remembers).toBe(true);
    expect(calls.filter((name) => name === 'thin')).toHaveLength(5);
    expect((await allOf(rig, inner)).times).toEqual(looksAt(rig));
  });

  it('for days keeps what it can hold, and the newest', async () => {
    const rig = createRig('off');
    const { history, broken } = fragile();
    rig.history = history;
    for (const name of ['add', 'samples', 'thin'] as const) broken.add(name);
    await rig.start().wake();
    await rig.live(26 * HOUR);
    const { samples } = storedOf(rig).unsaved;
    expect(samples).toHaveLength(300);
    expect(samples.at(-1)?.at).toBe(looksAt(rig).at(-1));
    expect(rig.state().watch.repairs).toEqual([]);
  });
});
