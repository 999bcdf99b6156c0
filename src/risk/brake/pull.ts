import type { Account, Control } from '../../account/account.ts';
import { isAuthoritative } from '../../account/fact.ts';
import type { BrakeRule } from '../settings.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The brake pulled once: by the user, or by a rule that the user chose. Times in epoch ms. */
export interface Pull {
  /** What it was pulled for: an occurrence pulls it once, whatever the user does afterwards. */
  readonly key: string;
  readonly org: string;
  readonly control: Control;
  readonly why: 'user' | BrakeRule;
  readonly at: number;
  /** `off`: a reading showed it. `failed`: given up. */
  readonly outcome: 'pending' | 'off' | 'failed';
  readonly attempts: number;
  /** When the last request was sent; null = none yet. */
  readonly sentAt: number | null;
  /** How the last request failed, by its kind; null = it was taken. */
  readonly lastFailure: string | null;
}

/** Between one attempt and the next; after the last of them it is given up and said. */
const PAUSES = [20 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE];

/** The pull is sent so often at most. */
export const MOST_ATTEMPTS = PAUSES.length + 1;

/** When a pending pull is to be sent (again), epoch ms; null = never. */
export function dueAt({ outcome, attempts, sentAt, at }: Pull): number | null {
  if (outcome !== 'pending') return null;
  if (sentAt === null) return at;
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : sentAt + pause;
}

export function isDue(pull: Pull, now: number): boolean {
  const due = dueAt(pull);
  return due !== null && due <= now;
}

/** The pull after a request for it was sent. */
export function sent(pull: Pull, at: number, failure: string | null): Pull {
  return { ...pull, attempts: pull.attempts + 1, sentAt: at, lastFailure: failure };
}

/** The pull after a reading: off for certain, or given up after the last attempt, or still to be tried. */
export function verified(pull: Pull, { facts }: Account, now: number): Pull {
  if (pull.outcome !== 'pending' || pull.sentAt === null) return pull;
  const fact = facts[pull.control];
  const isProof = fact.kind === 'known' && isAuthoritative(fact.source) && fact.readAt >= pull.sentAt;
  if (isProof && fact.value === 'off') return { ...pull, outcome: 'off' };
  const isOver = pull.attempts >= MOST_ATTEMPTS && now - pull.sentAt >= 20 * SECOND;
  return isOver ? { ...pull, outcome: 'failed' } : pull;
}
