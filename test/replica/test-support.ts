import type { ReplicaAnswer } from './answers/exchange.ts';
import { manualClock } from './clock.ts';
import { createReplica, type Replica } from './replica.ts';
import type { Account } from './simulator/account.ts';
import { type AccountFacts, createAccount } from './simulator/create-account.ts';

/** A Sunday in the last third of a month, so that "3 days" and "8 days" lie on both sides of the first. */
export const start = Date.UTC(2026, 10, 22, 9, 30);

export function replicaOf(scenario: string): Replica {
  return createReplica({ clock: manualClock(start), scenario });
}

/** Sends a request about the organization in use. */
export function send(
  replica: Replica,
  method: string,
  rest: string,
  body?: unknown,
  cookies: Record<string, string> = replica.cookies(),
): Promise<ReplicaAnswer> {
  const uuid = replica.activeOrg ?? replica.organizations[0]?.uuid;
  return replica.handle({
    method,
    path: `/api/organizations/${uuid}/${rest}`,
    cookies,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

export function get(replica: Replica, rest: string): Promise<ReplicaAnswer> {
  return send(replica, 'GET', rest);
}

/** The parsed answer; loose on purpose, so that tests read like the bodies they check. */
export async function body(replica: Replica, rest: string) {
  return JSON.parse((await get(replica, rest)).body);
}

export const reload = { configured: true, enabled: true, threshold: 500, target: 1500 };

/** A Pro account in USD without renewals, so that only the tested charges appear. */
export function account(facts: Partial<AccountFacts> = {}): Account {
  return createAccount({ key: 'test', now: start, subscription: { renewsAt: null }, ...facts });
}

export function charged(one: Account): [number, string][] {
  return one.charges.map(({ amountMinor, why }) => [amountMinor, why]);
}
