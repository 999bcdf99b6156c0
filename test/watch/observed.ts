import type { Observation, Readings } from '../../src/account/observation.ts';
import { decide } from '../../src/risk/decide.ts';
import type { Risk, RiskId, RiskOf } from '../../src/risk/risk.ts';
import type { Settings } from '../../src/risk/settings.ts';
import type { State } from '../../src/watch/documents/state.ts';
import { FIRST_STATE } from '../../src/watch/documents/state.ts';
import { observe } from '../../src/watch/ingest.ts';
import { sceneOf } from '../../src/watch/scene-of.ts';
import { look, MINUTE, ORG, T } from '../account/ledger-looks.ts';

/** One organization, read again and again as a pass does, and judged after each reading. */
export interface Observed {
  /** A look so many minutes later, in which only what is named is new. */
  read(minutes: number, readings?: Readings): Observed;
  /** What is told after so many minutes without a look: severity and rule. */
  wait(minutes: number): Observed;
  /** What a page says, without a look. */
  page(readings: Readings): Observed;
  /** What was told so far of these rules, and when, in minutes since the first look. */
  told(...ids: readonly RiskId[]): readonly string[];
  /** The open risks of one rule. */
  open<K extends RiskId>(id: K): readonly RiskOf<K>[];
  readonly state: State;
  readonly now: number;
}

export function observed(was: Readings = {}, changes: Partial<Settings> = {}, start = T): Observed {
  const notices: { readonly minute: number; readonly risk: Risk }[] = [];
  let state: State = { ...FIRST_STATE, settings: { ...FIRST_STATE.settings, ...changes } };
  let readings = look(was);
  let now = start;
  let open: readonly Risk[] = [];

  function judge(): void {
    const stored = state.accounts.accounts[ORG]!;
    const at = sceneOf(state, ORG, now, { minuteOfDay: () => 720 });
    const { told, risks, effects } = decide(stored.account, state.told, state.settings, at);
    state = { ...state, told: { ...state.told, ...told } };
    open = risks;
    for (const effect of effects) {
      if (effect.kind === 'notify') notices.push({ minute: Math.round((now - start) / MINUTE), risk: effect.risk });
    }
  }

  function take(observation: Pick<Observation, 'source' | 'readings'>): void {
    state = observe(state, { org: ORG, at: now, contradictions: [], ...observation }, [], now);
    judge();
  }

  const life: Observed = {
    read(minutes, news = {}) {
      now += minutes * MINUTE;
      readings = { ...readings, ...news };
      take({ source: 'worker', readings });
      return life;
    },
    wait(minutes) {
      now += minutes * MINUTE;
      judge();
      return life;
    },
    page(claimed) {
      take({ source: 'page', readings: claimed });
      return life;
    },
    told: (...ids) =>
      notices
        .filter(({ risk }) => ids.includes(risk.id))
        .map(({ minute, risk }) => `${minute} ${risk.severity} ${risk.id}`),
    open: <K extends RiskId>(id: K) => open.filter((risk): risk is Extract<Risk, RiskOf<K>> => risk.id === id),
    get state() {
      return state;
    },
    get now() {
      return now;
    },
  };
  return life.read(0);
}
