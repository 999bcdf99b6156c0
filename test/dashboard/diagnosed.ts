import { FIRST_STATE, type State } from '../../src/watch/documents/state.ts';
import type { Sources, StoredAccount } from '../../src/watch/documents/types.ts';
import { DAY, HOUR, MINUTE, NOW } from '../popup/accounts.ts';

const good = (ago: number, unknownKeys: readonly string[] = []) => ({
  lastSuccess: NOW - ago,
  lastFailure: null,
  unknownKeys,
});

const SOURCES: Sources = {
  usage: good(2 * MINUTE, ['tangelo', 'nimbus_quill', '2b5365bb-d97f-4997-a828-ee288ef51964', 'someone@example.com']),
  limit: good(2 * MINUTE),
  credits: good(50 * MINUTE),
  offer: { lastSuccess: null, lastFailure: { kind: 'timeout', at: NOW - MINUTE }, unknownKeys: [] },
  bundles: { lastSuccess: null, lastFailure: { kind: 'not-offered', at: NOW - HOUR }, unknownKeys: [] },
  subscription: {
    lastSuccess: NOW - 90 * MINUTE,
    lastFailure: { kind: 'rate-limited', at: NOW - MINUTE },
    unknownKeys: [],
  },
  organizations: good(20 * MINUTE),
};

/** A state in which the diagnostics have something to say of everything. */
export function diagnosed(state: State): State {
  const accounts = Object.entries(state.accounts.accounts).map(([org, stored]): [string, StoredAccount] => {
    const { switch: on, halt } = stored.account.facts;
    const facts = {
      ...stored.account.facts,
      ...(on.kind === 'known' ? { switch: { ...on, source: 'stream' as const, readAt: NOW - 11 * MINUTE } } : {}),
      halt,
    };
    const contradictions = [
      { fact: 'switch', kept: 'usage.spend on', dropped: 'usage.extra_usage off', at: NOW - 2 * MINUTE },
      { fact: 'balance', kept: 'worker: {"minor":4792}', dropped: 'page: {"minor":4700}', at: NOW - HOUR },
    ] as const;
    return [org, { ...stored, sources: SOURCES, account: { ...stored.account, facts, contradictions } }];
  });
  const [org = ''] = Object.keys(state.accounts.accounts);
  const pull = { org, why: 'user', attempts: 1, lastFailure: null } as const;
  return {
    ...state,
    accounts: { ...state.accounts, accounts: Object.fromEntries(accounts) },
    told: { ...FIRST_STATE.told, entries: { x: { severity: 'warning', at: NOW - 40 * MINUTE } } },
    settings: { ...state.settings, pollMinutes: 9, limitUnits: 777 },
    watch: {
      ...state.watch,
      sight: { state: 'rate-limited', since: NOW - MINUTE, retryAt: NOW + 9 * MINUTE },
      quietUntil: NOW + 9 * MINUTE,
      askedToWait: true,
      nextWakeAt: NOW + 9 * MINUTE,
      listed: [org],
      anchors: { composer: { by: 'test-id', at: NOW - 3 * MINUTE }, credits: { by: null, at: NOW - DAY } },
      repairs: [{ document: 'told', outcome: 'last-good', at: NOW - HOUR }],
      pulls: [
        { ...pull, key: '1', control: 'switch', at: NOW - DAY, outcome: 'off', sentAt: NOW - DAY },
        { ...pull, key: '2', control: 'reload', at: NOW - HOUR, outcome: 'failed', sentAt: NOW - HOUR },
      ],
    },
  };
}
