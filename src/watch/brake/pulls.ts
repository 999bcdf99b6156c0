import type { Control } from '../../account/account.ts';
import type { Cause, LedgerEntry } from '../../account/event.ts';
import { MOST_ATTEMPTS, type Pull, sent, verified } from '../../risk/brake/pull.ts';
import type { Wanted } from '../../risk/brake/wanted.ts';
import type { State } from '../documents/state.ts';
import type { FailureKind } from '../ports.ts';

/** So long an occurrence is remembered that has pulled the brake: it does not pull it again. */
const KEPT = 60 * 86_400_000;
const MOST = 200;

function withPulls(state: State, pulls: readonly Pull[]): State {
  return pulls === state.watch.pulls ? state : { ...state, watch: { ...state.watch, pulls } };
}

/** The state with the brake to be pulled by the user's own hand. A pull that is under way is not doubled. */
export function pulledByUser(state: State, org: string, control: Control, now: number): State {
  const isPulled = (pull: Pull) => pull.org === org && pull.control === control && pull.outcome === 'pending';
  if (state.accounts.accounts[org] === undefined || state.watch.pulls.some(isPulled)) return state;
  return withPulls(state, [
    ...state.watch.pulls,
    newPull(org, { key: `${org}:user:${control}:${now}`, control, why: 'user' }, now),
  ]);
}

/** The state with the brake to be pulled for what the user's rules want; an occurrence that has pulled it is left out. */
export function pulledByRules(state: State, org: string, wanted: readonly Wanted[], now: number): State {
  const known = new Set(state.watch.pulls.map(({ key }) => key));
  const fresh = wanted.filter(({ key }) => !known.has(key)).map((want) => newPull(org, want, now));
  return fresh.length === 0 ? state : withPulls(state, [...state.watch.pulls, ...fresh].slice(-MOST));
}

function newPull(org: string, { key, control, why }: Omit<Wanted, 'why'> & Pick<Pull, 'why'>, at: number): Pull {
  return { key, org, control, why, at, outcome: 'pending', attempts: 0, sentAt: null, lastFailure: null };
}

/** The state after a request for a pull was sent. */
export function pullSent(state: State, key: string, at: number, failure: FailureKind | null): State {
  return withPulls(
    state,
    state.watch.pulls.map((pull) => (pull.key === key ? sent(pull, at, failure) : pull)),
  );
}

/** The brake's own requests, as what explains that something was turned off. A failure may have been taken all the same. */
export function sentByBrake(pulls: readonly Pull[]): readonly Cause[] {
  return pulls.flatMap(({ org, control, sentAt }): Cause[] =>
    sentAt === null ? [] : [{ at: sentAt, org, kind: `brake-${control}`, answer: 'sent' }],
  );
}

/** The state after what was read is held against the pulls; one that has come to an end is noted in the ledger. */
export function pullsVerified(state: State, now: number): State {
  let accounts = state.accounts.accounts;
  const pulls = state.watch.pulls
    // Of an organization that is forgotten no reading will ever come: it must not stay pending.
    .filter(({ at, org, attempts }) => now - at < KEPT && (accounts[org] !== undefined || attempts < MOST_ATTEMPTS))
    .map((pull) => {
      const stored = accounts[pull.org];
      const after = stored === undefined ? pull : verified(pull, stored.account, now);
      if (after.outcome === pull.outcome || stored === undefined) return after;
      const entry = entryOf(after, now);
      const events = [...stored.events, entry];
      const unsaved = { ...stored.unsaved, entries: [...stored.unsaved.entries, entry] };
      accounts = { ...accounts, [pull.org]: { ...stored, events, unsaved } };
      return after;
    });
  const isSame =
    pulls.length === state.watch.pulls.length && pulls.every((pull, index) => pull === state.watch.pulls[index]);
  return isSame ? state : withPulls({ ...state, accounts: { ...state.accounts, accounts } }, pulls);
}

function entryOf({ key, org, control, why, at, outcome }: Pull, now: number): LedgerEntry {
  const isOff = outcome === 'off';
  return {
    kind: 'brake',
    id: `${org}:brake:${key}`,
    org,
    control,
    why,
    isOff,
    after: at,
    before: now,
    byRequest: true,
    facts: [control],
  };
}
