import type { ReplicaAnswer, ReplicaRequest } from './answers/exchange.ts';
import { answerApi, type Caller, isApiPath } from './answers/route.ts';
import { type Clock, isAdjustable, systemClock } from './clock.ts';
import { type Fault, faultAnswer, takeFault } from './faults.ts';
import { answerPage } from './pages/answer-page.ts';
import { type Random, seededRandom } from './random.ts';
import { findScenario } from './scenarios.ts';
import type { Account } from './simulator/account.ts';
import { settle } from './simulator/passage.ts';
import { type Use, type UseOutcome, use } from './simulator/use.ts';
import type { PageOptions, Scenario, World } from './world.ts';

export const defaultSessionKey = 'sk-ant-sid01-replica';

export interface ReplicaOptions {
  clock?: Clock;
  scenario?: string | Scenario;
  seed?: number;
  /** Shows the scenario bar on the pages. */
  switcher?: boolean;
}

/** One request as it was received and answered; the status is null while it is open and 0 when it broke off. */
export interface LogEntry {
  method: string;
  path: string;
  query: string;
  body: string;
  cookies: Record<string, string>;
  headers: Record<string, string>;
  at: number;
  status: number | null;
}

/** A stand-in for claude.ai that runs in this process. */
export class Replica {
  readonly clock: Clock;
  readonly log: LogEntry[] = [];
  readonly switcher: boolean;
  scenario: string;
  world: World;
  readonly #random: Random;

  constructor(options: ReplicaOptions = {}) {
    this.clock = options.clock ?? systemClock();
    this.switcher = options.switcher ?? false;
    this.#random = seededRandom(options.seed ?? 1);
    const scenario = toScenario(options.scenario ?? 'off');
    this.scenario = scenario.name;
    this.world = scenario.build(this.clock.now());
  }

  get organizations(): Account[] {
    return this.world.accounts;
  }

  get faults(): Fault[] {
    return this.world.faults;
  }

  get page(): PageOptions {
    return this.world.page;
  }

  get signedIn(): boolean {
    return this.world.signedIn;
  }

  set signedIn(value: boolean) {
    this.world.signedIn = value;
  }

  get activeOrg(): string | null {
    return this.world.activeOrg;
  }

  set activeOrg(value: string | null) {
    this.world.activeOrg = value;
  }

  /** Starts a scenario at the present time; what the last one left behind is gone, the log stays. */
  load(name: string | Scenario): void {
    const scenario = toScenario(name);
    this.scenario = scenario.name;
    this.world = scenario.build(this.clock.now());
  }

  /** An organization by its uuid, otherwise the one in use; its time has passed up to now. */
  account(uuid: string | null = this.world.activeOrg): Account {
    const { accounts } = this.world;
    const found = uuid === null ? accounts[0] : accounts.find((account) => account.uuid === uuid);
    if (found === undefined) throw new Error(`The scenario "${this.scenario}" has no organization ${uuid ?? ''}`);
    settle(found, this.clock.now());
    return found;
  }

  /** Uses Claude without a request, as Claude Code or a phone would. */
  use(what: Use, uuid?: string): UseOutcome {
    return use(this.account(uuid), this.clock.now(), what);
  }

  /** Moves the clock and lets everything on the way happen. */
  advance(ms: number): void {
    if (!isAdjustable(this.clock)) throw new Error('This clock cannot be moved');
    this.clock.advance(ms);
    for (const account of this.world.accounts) settle(account, this.clock.now());
  }

  /** The cookies a browser would hold for a login. */
  cookies(sessionKey: string = defaultSessionKey): Record<string, string> {
    if (!this.world.signedIn) return {};
    const active = this.#caller(sessionKey)?.active ?? null;
    return { sessionKey, ...(active === null || this.world.activeOrg === null ? {} : { lastActiveOrg: active.uuid }) };
  }

  /** Answers a request. A hanging one settles only when its signal is aborted, a dropped one is rejected. */
  async handle(request: ReplicaRequest): Promise<ReplicaAnswer> {
    const url = new URL(request.path, 'https://claude.ai');
    const method = request.method.toUpperCase();
    const entry = this.#enter(request, method, url);
    const fault = takeFault(this.world.faults, method, url.pathname + url.search);
    try {
      const honest = () => this.#answer(request, method, url);
      const result = fault === null ? honest() : await faultAnswer(fault, honest, request.signal);
      entry.status = result.status;
      return result;
    } catch (error) {
      entry.status = 0;
      throw error;
    }
  }

  #answer(request: ReplicaRequest, method: string, url: URL): ReplicaAnswer {
    const sessionKey = request.cookies?.sessionKey;
    if (!isApiPath(url.pathname)) return answerPage(this, method, url, sessionKey);
    const caller = sessionKey === undefined ? null : this.#caller(sessionKey, request.cookies?.lastActiveOrg);
    return answerApi({ method, url, body: request.body ?? '' }, caller, this.clock.now(), this.#random);
  }

  #caller(sessionKey: string, lastActiveOrg?: string): Caller | null {
    const { accounts, sessions, activeOrg, locale, signedIn } = this.world;
    if (!signedIn) return null;
    const bound = sessions[sessionKey];
    const visible = bound === undefined ? accounts : accounts.filter(({ uuid }) => bound.includes(uuid));
    const wanted = lastActiveOrg ?? activeOrg;
    const active = visible.find(({ uuid }) => uuid === wanted) ?? visible[0] ?? null;
    return { accounts: visible, active, locale };
  }

  #enter(request: ReplicaRequest, method: string, url: URL): LogEntry {
    const entry: LogEntry = {
      method,
      path: url.pathname,
      query: url.search,
      body: request.body ?? '',
      cookies: request.cookies ?? {},
      headers: request.headers ?? {},
      at: this.clock.now(),
      status: null,
    };
    this.log.push(entry);
    return entry;
  }
}

export function createReplica(options: ReplicaOptions = {}): Replica {
  return new Replica(options);
}

function toScenario(scenario: string | Scenario): Scenario {
  return typeof scenario === 'string' ? findScenario(scenario) : scenario;
}
