import { badRequest, notFound } from './answers/errors.ts';
import { isObject, json, parseObject, type ReplicaAnswer, type ReplicaRequest } from './answers/exchange.ts';
import type { FaultKind } from './faults.ts';
import type { Replica } from './replica.ts';
import { scenarios } from './scenarios.ts';
import type { UseKind } from './simulator/account.ts';
import { balanceOf } from './simulator/wallet.ts';

const prefix = '/__replica/';

/** The replica's own address space, which claude.ai does not have. */
export function isControlPath(path: string): boolean {
  return path.startsWith(prefix);
}

/** Answers the scenario bar and tests that only have the network. */
export async function answerControl(replica: Replica, request: ReplicaRequest): Promise<ReplicaAnswer> {
  const body = parseObject(request.body ?? '') ?? {};
  switch (`${request.method} ${request.path.slice(prefix.length).split('?')[0]}`) {
    case 'GET scenarios':
      return json({ current: replica.scenario, scenarios: scenarios.map(({ name, story }) => ({ name, story })) });
    case 'GET state':
      return json(stateOf(replica));
    case 'GET log':
      return json(replica.log);
    case 'POST scenario':
      return loadScenario(replica, body.name);
    case 'POST advance':
      if (typeof body.ms !== 'number') return badRequest('ms is missing');
      replica.advance(body.ms);
      return json(stateOf(replica));
    case 'POST use':
      return useBy(replica, body);
    case 'POST faults':
      return setFaults(replica, body.faults);
    default:
      return notFound();
  }
}

function stateOf(replica: Replica) {
  return {
    now: replica.clock.now(),
    scenario: replica.scenario,
    activeOrg: replica.activeOrg,
    organizations: replica.organizations.map((account) => ({
      uuid: account.uuid,
      balance: balanceOf(account.wallet),
      charges: account.charges,
    })),
  };
}

function loadScenario(replica: Replica, name: unknown): ReplicaAnswer {
  if (!scenarios.some((scenario) => scenario.name === name)) return badRequest('No such scenario');
  replica.load(String(name));
  return json(stateOf(replica));
}

function useBy(replica: Replica, body: Record<string, unknown>): ReplicaAnswer {
  const account = replica.account(typeof body.org === 'string' ? body.org : undefined);
  const kinds: readonly UseKind[] = ['message', 'always-paid', 'fault'];
  const outcome = replica.use(
    {
      cost: typeof body.cost === 'number' ? body.cost : account.messageCost,
      model: typeof body.model === 'string' ? body.model : null,
      kind: kinds.find((kind) => kind === body.kind) ?? 'message',
    },
    account.uuid,
  );
  return json(outcome);
}

/** Replaces the faults; a match is the source of a regular expression. */
function setFaults(replica: Replica, faults: unknown): ReplicaAnswer {
  if (!Array.isArray(faults)) return badRequest('faults is missing');
  const parsed = faults.filter(isObject).map((fault) => ({
    match: new RegExp(String(fault.match)),
    kind: String(fault.kind) as FaultKind,
    ...(typeof fault.retryAfter === 'string' ? { retryAfter: fault.retryAfter } : {}),
    ...(typeof fault.times === 'number' ? { times: fault.times } : {}),
    ...(typeof fault.status === 'number' ? { status: fault.status } : {}),
  }));
  replica.faults.splice(0, replica.faults.length, ...parsed);
  return json({ faults: parsed.length });
}
