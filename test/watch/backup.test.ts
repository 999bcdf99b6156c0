import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACT_NAMES } from '../../src/account/account.ts';
import { lastKnown, lastProven } from '../../src/account/fact.ts';
import { vaultDb } from '../../src/platform/vault-db.ts';
import { CATALOGUE } from '../../src/risk/catalogue.ts';
import type { Settings } from '../../src/risk/settings.ts';
import { type Contents, wholeHistory } from '../../src/watch/backup/contents.ts';
import { type ExportFile, exportFile, exportName } from '../../src/watch/backup/export-file.ts';
import { settingsChange } from '../../src/watch/backup/lowered.ts';
import { noteFrom, UNDO_SPAN } from '../../src/watch/backup/note.ts';
import { hasSchema } from '../../src/watch/documents/has-schema.ts';
import { DOCUMENT_NAMES } from '../../src/watch/documents/read-state.ts';
import { FIRST_STATE, type State } from '../../src/watch/documents/state.ts';
import type { Watch } from '../../src/watch/watch.ts';
import { settings } from '../risk/build.ts';
import { ownAccount, RELOADS } from './own-account.ts';
import { createRig, type Rig, START } from './rig.ts';

const HOUR = 3_600_000;

/** Written and read again, as a file is. */
const asFile = (contents: Contents, at: number): ExportFile =>
  JSON.parse(JSON.stringify(exportFile(contents, at, '0.3.0'))) as ExportFile;

const contentsOf = async (rig: Rig): Promise<Contents> => ({
  documents: rig.state(),
  history: await wholeHistory(rig.history),
});

const newRig = () => createRig(ownAccount({ autoReload: RELOADS }));
let life: Promise<{ stored: Rig['stored']; file: ExportFile }> | null = null;

/** A watch that has lived for some hours, and everything that it stored: the life is lived once, and each test has its own. */
async function lived(): Promise<{ rig: Rig; file: ExportFile }> {
  life ??= live();
  const { stored: kept, file } = structuredClone(await life);
  const rig = newRig();
  rig.replica.advance(file.exportedAt - START);
  for (const [key, value] of kept) rig.stored.set(key, value);
  for (const [org, shelf] of Object.entries(file.history)) await rig.history.add({ org, ...shelf });
  rig.start();
  return { rig, file };
}

async function live(): Promise<{ stored: Rig['stored']; file: ExportFile }> {
  const rig = newRig();
  const watch = rig.start();
  await watch.wake();
  await watch.addCredit({
    org: null,
    amount: { minor: 900, exponent: 2, currency: 'USD' },
    expiresAt: START + 90 * 24 * HOUR,
    note: 'a gift',
  });
  await rig.live(2 * HOUR);
  return { stored: rig.stored, file: asFile(await contentsOf(rig), rig.replica.clock.now()) };
}

const stored = (rig: Rig) => JSON.stringify([...rig.stored].filter(([key]) => key !== 'backup'));
const withDocuments = (file: ExportFile, change: (documents: State) => State): ExportFile => ({
  ...file,
  documents: change(file.documents),
});
const withSettings = (file: ExportFile, changes: Partial<Settings>) =>
  withDocuments(file, (documents) => ({ ...documents, settings: { ...documents.settings, ...changes } }));

/** What is not taken from a file, made the same. */
function comparable({ accounts, told, settings: set, credits, watch }: State) {
  const each = Object.entries(accounts.accounts).map(([org, account]) => [
    org,
    { ...account, events: [], requests: [] },
  ]);
  return {
    accounts: { ...accounts, accounts: Object.fromEntries(each) },
    told,
    settings: set,
    credits,
    pulls: watch.pulls,
  };
}

describe('an export', () => {
  it('has a name with its day, and everything in it', async () => {
    const { rig, file } = await lived();
    expect(exportName(START)).toBe('usage-watchdog-2026-11-10.json');
    expect(file.documents).toEqual(rig.state());
    const [org = ''] = Object.keys(file.documents.accounts.accounts);
    expect(file.history[org]?.samples.length).toBeGreaterThan(5);
    expect(Object.keys(file)).toEqual(['format', 'version', 'exportedAt', 'extension', 'documents', 'history']);
  });

  it('brings everything back after all was deleted', async () => {
    const { rig, file } = await lived();
    const watch = rig.start();
    rig.display.set('x', { id: 'x', severity: 'info', title: '', body: '' });
    await expect(watch.deleteAll()).resolves.toBe(true);
    const { nextWakeAt, ...afresh } = rig.state().watch;
    expect({ ...rig.state(), watch: afresh }).toEqual({
      ...FIRST_STATE,
      watch: (({ nextWakeAt: _at, ...rest }) => rest)(FIRST_STATE.watch),
    });
    expect(nextWakeAt).not.toBeNull();
    expect(await wholeHistory(rig.history)).toEqual({});
    expect([rig.display.size, rig.vault.records.size]).toEqual([0, 0]);
    // Nothing of the account is left anywhere.
    const [org = ''] = Object.keys(file.documents.accounts.accounts);
    expect(JSON.stringify([...rig.stored])).not.toContain(org);
    const shown = rig.shown.length;
    await expect(watch.importFile(file)).resolves.toBeNull();
    const { accounts: _said, ...others } = comparable(rig.state());
    const { accounts: _were, ...those } = comparable(file.documents);
    expect(others).toEqual(those);
    const facts = ({ accounts }: State) => accounts.accounts[org]!.account.facts;
    for (const name of FACT_NAMES) {
      const last = (documents: State) => lastKnown<unknown>(facts(documents)[name]);
      expect([last(rig.state())?.value, last(rig.state())?.readAt], name).toEqual([
        last(file.documents)?.value,
        last(file.documents)?.readAt,
      ]);
      expect(facts(rig.state())[name].kind).toBe('unknown');
    }
    expect(await wholeHistory(rig.history)).toEqual(file.history);
    expect(rig.alarm).toBeLessThanOrEqual(rig.replica.clock.now() + 60_000);
    expect(rig.shown.filter(({ id }) => rig.state().told.entries[id] === undefined)).toEqual([]);
    // Nothing is told twice, neither before the first reading nor by it.
    await watch.wake();
    expect(rig.state().accounts.accounts[org]?.outlook?.verdict.word).toBe('paying');
    expect(rig.shown.slice(shown)).toEqual([]);
  });

  it('reads afresh after all was deleted', async () => {
    const { rig } = await lived();
    const watch = rig.start();
    await watch.deleteAll();
    await watch.wake();
    expect(Object.keys(rig.state().accounts.accounts)).toHaveLength(1);
    expect(rig.state().credits.credits).toEqual([]);
  });
});

describe('an undo', () => {
  it('brings back what was before, once, and for a day', async () => {
    const { rig, file } = await lived();
    const before = await contentsOf(rig);
    const other = withSettings({ ...file, history: {} }, { pollMinutes: 9, pausedUntil: START + 9e9 });
    const watch = rig.start();
    await watch.importFile(other);
    expect(rig.state().settings).toMatchObject({ pollMinutes: 9, pausedUntil: null });
    expect(await wholeHistory(rig.history)).toEqual({});
    await expect(watch.undoImport()).resolves.toBe(true);
    const { watch: own, ...documents } = rig.state();
    const { watch: was, ...others } = before.documents;
    expect(documents).toEqual(others);
    expect({ ...own, done: {}, nextWakeAt: 0 }).toEqual({ ...was, done: {}, nextWakeAt: 0 });
    expect(await wholeHistory(rig.history)).toEqual(before.history);
    await expect(watch.undoImport()).resolves.toBe(false);
    expect(rig.vault.records.size).toBe(0);

    await watch.importFile(other);
    expect(rig.vault.records.size).toBe(1);
    rig.replica.advance(UNDO_SPAN);
    await expect(rig.start().undoImport()).resolves.toBe(false);
    expect([rig.vault.records.size, noteFrom(rig.stored.get('backup')).keptAt]).toEqual([0, null]);
  });

  it('is of the last import', async () => {
    const { rig, file } = await lived();
    const watch = rig.start();
    await watch.importFile(withSettings(file, { pollMinutes: 9 }));
    rig.replica.advance(HOUR);
    await watch.importFile(withSettings(file, { pollMinutes: 11 }));
    expect(rig.vault.records.size).toBe(1);
    await watch.undoImport();
    expect(rig.state().settings.pollMinutes).toBe(9);
  });

  it('is gone when all was deleted', async () => {
    const { rig, file } = await lived();
    const watch = rig.start();
    await watch.importFile(file);
    await watch.deleteAll();
    await expect(watch.undoImport()).resolves.toBe(false);
    expect(rig.vault.records.size).toBe(0);
  });
});

describe('a file that is refused changes nothing', () => {
  it.each<[string, (file: ExportFile) => unknown, object]>([
    ['nothing', () => null, { why: 'foreign', part: null }],
    ['a text', () => 'usage', { why: 'foreign', part: null }],
    ['a list', () => [], { why: 'foreign', part: null }],
    ['of another program', (file) => ({ ...file, format: 'other' }), { why: 'foreign', part: null }],
    ['of a newer form', (file) => ({ ...file, version: 2 }), { why: 'newer', part: null }],
    ['without a version', (file) => ({ ...file, version: '1' }), { why: 'damaged', part: null }],
    ['without a time', (file) => ({ ...file, exportedAt: null }), { why: 'damaged', part: null }],
    ['of tomorrow', (file) => ({ ...file, exportedAt: file.exportedAt + 24 * HOUR }), { why: 'ahead', part: null }],
    ['without documents', (file) => ({ ...file, documents: 7 }), { why: 'damaged', part: null }],
    [
      'a newer document',
      (file) => ({ ...file, documents: { ...file.documents, told: { ...file.documents.told, version: 99 } } }),
      { why: 'newer', part: 'told' },
    ],
    [
      'a damaged document',
      (file) => ({ ...file, documents: { ...file.documents, credits: { version: 1, credits: [{}] } } }),
      { why: 'damaged', part: 'credits' },
    ],
    [
      'a day that no calendar has',
      (file) =>
        withDocuments(file, (documents) => {
          const [credit] = documents.credits.credits;
          return { ...documents, credits: { version: 1, credits: [{ ...credit!, expiresAt: 1e300 }] } };
        }),
      { why: 'damaged', part: 'credits' },
    ],
    ['settings out of bounds', (file) => withSettings(file, { pollMinutes: 0 }), { why: 'damaged', part: 'settings' }],
    [
      'an account under another name',
      (file) =>
        withDocuments(file, (documents) => {
          const accounts = { other: Object.values(documents.accounts.accounts)[0]! };
          return { ...documents, accounts: { ...documents.accounts, accounts } };
        }),
      { why: 'damaged', part: 'accounts' },
    ],
    ['no history', (file) => ({ ...file, history: null }), { why: 'damaged', part: 'history' }],
    [
      'a damaged row',
      (file) => ({ ...file, history: { a: { samples: [{}], entries: [] } } }),
      { why: 'damaged', part: 'history' },
    ],
    [
      'a strange name',
      (file) => ({ ...file, history: { '../a': { samples: [], entries: [] } } }),
      { why: 'damaged', part: 'history' },
    ],
  ])('%s', async (_, broken, refusal) => {
    const { rig, file } = await lived();
    const watch = rig.start();
    const [was, history] = [stored(rig), await wholeHistory(rig.history)];
    await expect(watch.previewImport(broken(file))).resolves.toEqual(refusal);
    await expect(watch.importFile(broken(file))).resolves.toEqual(refusal);
    expect(stored(rig)).toBe(was);
    expect(await wholeHistory(rig.history)).toEqual(history);
    expect(rig.vault.records.size).toBe(0);
  });

  it('whatever is wrong with it', async () => {
    const { rig, file } = await lived();
    const watch = rig.start();
    const text = JSON.stringify(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.jsonValue(), fc.boolean(), async (place, value, drops) => {
        const broken = JSON.parse(text) as ExportFile;
        const paths = placesIn(broken);
        const { holder, key } = paths[place % paths.length]!;
        if (drops) delete holder[key];
        else holder[key] = value;
        const was = stored(rig);
        const preview = await watch.previewImport(broken);
        expect(stored(rig)).toBe(was);
        const refusal = await watch.importFile(broken);
        if ('why' in preview) {
          expect(refusal).toEqual(preview);
          expect(stored(rig)).toBe(was);
        }
        for (const name of DOCUMENT_NAMES) expect(hasSchema(name, rig.state()[name])).toBe(true);
        if (refusal === null) await watch.undoImport();
        expect(rig.state().watch.repairs).toEqual([]);
      }),
      { seed: 5, numRuns: 150 },
    );
  });
});

/** Every place of a value, each as what holds it and under which key. */
function placesIn(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

describe('what is not taken from a file', () => {
  it('no pull, no notice, no request, and nothing that this browser sees', async () => {
    const { rig, file } = await lived();
    const [org = ''] = Object.keys(file.documents.accounts.accounts);
    const pull = { org, control: 'switch', why: 'user', attempts: 0, sentAt: null, lastFailure: null } as const;
    const crafted = withDocuments(
      withSettings(file, { brake: { ...settings().brake, windowPercent: 1 } }),
      (documents) => ({
        ...documents,
        watch: {
          ...documents.watch,
          listed: ['somebody-else'],
          quietUntil: START + 9e9,
          sight: { state: 'signed-out', since: 1, retryAt: null },
          guardQuiet: { [org]: START + 9e9 },
          pulls: [
            { ...pull, key: 'wait', at: START, outcome: 'pending' },
            { ...pull, key: 'was', at: START, outcome: 'off' },
          ],
        },
        told: { ...documents.told, outbox: documents.accounts.accounts[org]!.risks },
      }),
    );
    let pulled = 0;
    const turnOff = rig.brake.turnOff;
    rig.brake = {
      turnOff(...args) {
        pulled += 1;
        return turnOff(...args);
      },
    };
    const watch = rig.start();
    const shown = rig.shown.length;
    const mine = rig.state().watch;
    await expect(watch.importFile(crafted)).resolves.toBeNull();
    const now = rig.state().watch;
    expect(now.pulls.map(({ key }) => key)).toEqual(['was']);
    expect({ ...now, pulls: [], done: {}, nextWakeAt: 0 }).toEqual({ ...mine, pulls: [], done: {}, nextWakeAt: 0 });
    expect([pulled, rig.shown.length]).toEqual([0, shown]);
    // A click, before anything was read: still nothing that the file wants is done.
    await watch.selectOrganization(org);
    expect([pulled, rig.state().watch.pulls.length]).toEqual([0, 1]);
  });

  /** A file from before: this much is said to have been there then. */
  const claiming = (file: ExportFile, changes: (account: State['accounts']['accounts'][string]['account']) => object) =>
    withDocuments(file, (documents) => {
      const accounts = Object.entries(documents.accounts.accounts).map(([org, stored]) => [
        org,
        { ...stored, account: { ...stored.account, ...changes(stored.account) } },
      ]);
      return { ...documents, accounts: { ...documents.accounts, accounts: Object.fromEntries(accounts) } };
    });
  const brakes = (changes: Partial<Settings['brake']>) => ({ brake: { ...settings().brake, ...changes } });
  const word = (of: number, rig: Rig) => ({
    kind: 'known',
    value: { minor: of, exponent: 2, currency: 'USD' },
    readAt: rig.replica.clock.now() - 60_000,
    source: 'worker',
  });

  it('no proof: the brake is not pulled upon its facts where the first look fails', async () => {
    const { rig, file } = await lived();
    const watch = rig.start();
    await watch.deleteAll();
    await watch.importFile(withSettings(file, brakes({ windowPercent: 50 })));
    rig.replica.world.signedIn = false;
    await watch.wake();
    expect(rig.state().watch.pulls).toEqual([]);
  });

  it('no past: the brake is not pulled for what happened between the file and now', async () => {
    const { rig, file } = await lived();
    const watch = rig.start();
    await watch.deleteAll();
    const less = withSettings(file, brakes({ spentToday: 1, runaway: true, spentWithHeadroom: true }));
    await watch.importFile(
      claiming(less, ({ facts }) => ({ facts: { ...facts, spent: word(1, rig), balance: word(900_000, rig) } })),
    );
    await watch.wake();
    expect(rig.state().watch.pulls).toEqual([]);
    expect(Object.values(rig.state().accounts.accounts)[0]?.account.facts.spent.kind).toBe('known');
  });

  it('no loss: what this browser read itself last is what the next reading is held against', async () => {
    const { rig, file } = await lived();
    const watch = rig.start();
    const [org = ''] = Object.keys(file.documents.accounts.accounts);
    const before = rig.state().accounts.accounts[org]!;
    const crafted = () =>
      claiming(file, ({ facts }) => ({ facts: { ...facts, spent: word(999_900, rig), balance: word(100, rig) } }));
    const mine = () => rig.state().accounts.accounts[org]!;
    await watch.importFile(crafted());
    expect(mine().account.facts).toEqual(before.account.facts);
    expect([mine().events, mine().requests]).toEqual([before.events, before.requests]);
    rig.replica.advance(HOUR);
    await watch.importFile(crafted());
    expect(mine().account.facts.windows).toEqual(before.account.facts.windows);
    const { balance } = mine().account.facts;
    expect([balance.kind, lastKnown(balance)?.value.minor]).toEqual(['unknown', 100]);
    expect(lastProven(balance)?.value).toEqual(lastProven(before.account.facts.balance)?.value);
  });

  it('facts from the future count as unknown, and notes of the future are left out', async () => {
    const { rig, file } = await lived();
    const now = rig.replica.clock.now();
    const later = JSON.parse(
      JSON.stringify(file).replaceAll(/"(readAt|at)":(\d{13})/g, (_all, name: string) => `"${name}":${now + 9 * HOUR}`),
    ) as ExportFile;
    const watch = rig.start();
    await watch.deleteAll();
    await expect(watch.importFile({ ...later, exportedAt: now })).resolves.toBeNull();
    const [account] = Object.values(rig.state().accounts.accounts);
    expect(account?.account.facts.switch).toMatchObject({ kind: 'unknown', reason: 'stale' });
    expect(account?.outlook?.verdict.word).toBe('blind');
    expect(Object.values(await wholeHistory(rig.history)).flatMap(({ samples }) => samples)).toEqual([]);
  });
});

describe('a worker that is killed on the way', () => {
  const MARK = 'left-long-ago';
  const marked = {
    [MARK]: {
      samples: [{ at: START - HOUR, balance: null, spent: null, switch: 'on', reload: null, windows: [] }],
      entries: [],
    },
  } as const;

  /** Old or new, each of documents and history; and what is promised to be undone. */
  async function kindOf(rig: Rig) {
    const documents =
      rig.state().settings.pollMinutes === 9 ? 'new' : rig.state().accounts.active === null ? 'none' : 'old';
    const history = await wholeHistory(rig.history);
    const rows = MARK in history ? 'new' : Object.keys(history).length > 0 ? 'old' : 'none';
    return { documents, rows, note: noteFrom(rig.stored.get('backup')) };
  }

  async function killed(steps: number, work: (watch: Watch, file: ExportFile) => Promise<unknown>) {
    const { rig, file } = await lived();
    const watch = rig.start();
    const dead = rig.killAfter(steps);
    let finished = false;
    await Promise.race([
      dead,
      work(watch, withSettings({ ...file, history: marked }, { pollMinutes: 9 })).then(() => {
        finished = true;
      }),
    ]);
    // The next one only starts: no reading, which would fill the history.
    rig.access = false;
    await rig.start().wake();
    const kind = await kindOf(rig);
    expect(kind.note).toMatchObject({ replacing: null, untidy: false });
    return { rig, finished, kind };
  }

  it('has imported all, or nothing', async () => {
    for (let steps = 0; ; steps += 1) {
      const { rig, finished, kind } = await killed(steps, (of, file) => of.importFile(file));
      expect(kind.documents, `${steps}`).toBe(kind.rows);
      expect(['old', 'new']).toContain(kind.rows);
      expect(kind.note.keptAt !== null).toBe(kind.rows === 'new');
      expect(rig.vault.records.size, `${steps}`).toBe(kind.rows === 'new' ? 1 : 0);
      if (kind.rows === 'new') {
        await expect(rig.start().undoImport()).resolves.toBe(true);
        expect(await kindOf(rig)).toMatchObject({ documents: 'old', rows: 'old' });
      }
      if (!finished) continue;
      expect(steps).toBeGreaterThan(8);
      break;
    }
  });

  it('has deleted all, or nothing', async () => {
    for (let steps = 0; ; steps += 1) {
      const { finished, kind } = await killed(steps, (of) => of.deleteAll());
      expect(kind.documents, `${steps}`).toBe(kind.rows);
      expect(['old', 'none']).toContain(kind.rows);
      if (!finished) continue;
      expect(steps).toBeGreaterThan(8);
      break;
    }
  });

  it('has undone all, or nothing', async () => {
    for (let steps = 0; ; steps += 1) {
      const { rig, file } = await lived();
      const watch = rig.start();
      await watch.importFile(withSettings({ ...file, history: marked }, { pollMinutes: 9 }));
      const dead = rig.killAfter(steps);
      const finished = await Promise.race([dead.then(() => false), watch.undoImport()]);
      rig.access = false;
      await rig.start().wake();
      const kind = await kindOf(rig);
      expect(kind.documents, `${steps}`).toBe(kind.rows);
      expect(kind.note.keptAt === null).toBe(kind.rows === 'old');
      if (!finished) continue;
      expect(steps).toBeGreaterThan(8);
      break;
    }
  });
});

describe('while all is deleted', () => {
  it('nothing is told of what was there, however far the telling had come', async () => {
    let told = 0;
    for (let turns = 0; turns < 60; turns += 1) {
      const rig = newRig();
      const watch = rig.start();
      await watch.setSettings({ silenced: CATALOGUE.map(({ id }) => id) });
      await watch.wake();
      const telling = watch.setSettings({ silenced: [] });
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      await Promise.all([telling, watch.deleteAll()]);
      told += rig.shown.length;
      expect([...rig.display.keys()], `${turns}`).toEqual([]);
      expect(rig.badge?.verdict, `${turns}`).toBe('blind');
      expect(rig.state().watch.heard, `${turns}`).toBeNull();
    }
    expect(told).toBeGreaterThan(0);
  });
});

describe('a database that refuses', () => {
  it('imports nothing, and what was before is back', async () => {
    const { rig, file } = await lived();
    const before = await contentsOf(rig);
    const { add } = rig.history;
    let failing = true;
    rig.history = {
      ...rig.history,
      async add(batch) {
        if (failing && batch.org === 'new') {
          failing = false;
          throw new DOMException('full', 'QuotaExceededError');
        }
        await add(batch);
      },
    };
    const history = { new: { samples: [], entries: [] } };
    await expect(rig.start().importFile({ ...file, history })).rejects.toThrow('full');
    expect(comparable(rig.state())).toEqual(comparable(before.documents));
    expect(await wholeHistory(rig.history)).toEqual(before.history);
    expect(noteFrom(rig.stored.get('backup'))).toEqual({ version: 1, replacing: null, keptAt: null, untidy: false });
  });

  it('deletes the documents, and says that something may be left', async () => {
    const { rig } = await lived();
    rig.history = { ...rig.history, clear: () => Promise.reject(new Error('no')) };
    await expect(rig.start().deleteAll()).resolves.toBe(false);
    expect(rig.state().accounts).toEqual(FIRST_STATE.accounts);
  });
});

describe('what a file changes of the settings', () => {
  it.each<[string, Partial<Settings>, Partial<Settings>, ReturnType<typeof settingsChange>]>([
    ['nothing', {}, {}, { lowers: [], others: 0 }],
    [
      'the order of keys',
      { quietHours: { from: 1, to: 2 } },
      { quietHours: { to: 2, from: 1 } },
      { lowers: [], others: 0 },
    ],
    ['a pause, which is not taken', {}, { pausedUntil: 9 }, { lowers: [], others: 0 }],
    [
      'guards',
      { guardsOff: ['buy'] },
      { guardsOff: ['buy', 'claim'] },
      { lowers: [{ kind: 'guard-off', guard: 'claim' }], others: 0 },
    ],
    [
      'the brake',
      { brake: { ...settings().brake, runaway: true } },
      { brake: { ...settings().brake, windowPercent: 95 } },
      {
        lowers: [
          { kind: 'brake-on', rule: 'windowPercent' },
          { kind: 'brake-off', rule: 'runaway' },
        ],
        others: 0,
      },
    ],
    [
      'voices',
      {},
      {
        silenced: ['paying', 'negative'],
        quietHours: { from: 1, to: 2 },
        dangersWait: true,
        line: false,
        panel: false,
      },
      {
        lowers: [
          { kind: 'silenced', count: 2 },
          { kind: 'quiet-hours' },
          { kind: 'dangers-wait' },
          { kind: 'line-off' },
          { kind: 'panel-off' },
        ],
        others: 0,
      },
    ],
    [
      'at how much the brake is pulled',
      { brake: { ...settings().brake, windowPercent: 95, spentToday: 5 } },
      { brake: { ...settings().brake, windowPercent: 1, spentToday: 5 } },
      { lowers: [], others: 1 },
    ],
    ['others', {}, { pollMinutes: 9, theme: 'dark', limitLevels: [90] }, { lowers: [], others: 3 }],
  ])('%s', (_, before, after, expected) => {
    expect(settingsChange(settings(before), settings(after))).toEqual(expected);
  });
});

describe('the vault in IndexedDB', () => {
  it('keeps what it is told to keep', async () => {
    const vault = vaultDb('vault-test');
    const contents: Contents = { documents: FIRST_STATE, history: {} };
    await vault.put({ a: contents, b: contents });
    await expect(vault.get('a')).resolves.toEqual(contents);
    await vault.keep(['b']);
    await expect(vault.get('a')).resolves.toBeUndefined();
    await expect(vault.get('b')).resolves.toEqual(contents);
    await vault.keep([]);
    await expect(vault.get('b')).resolves.toBeUndefined();
  });
});
