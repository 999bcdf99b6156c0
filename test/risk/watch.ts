import type { Account } from '../../src/account/account.ts';
import { type Decision, decide } from '../../src/risk/decide.ts';
import type { Risk, RiskId, RiskOf } from '../../src/risk/risk.ts';
import type { Scene } from '../../src/risk/scene.ts';
import type { Settings } from '../../src/risk/settings.ts';
import { snooze } from '../../src/risk/snooze.ts';
import { NOTHING_TOLD, type Told } from '../../src/risk/told.ts';
import { at, NOW, settings } from './build.ts';

/** The open risks of one kind. `beside`: what the scene holds besides the account. */
export function openRisks<K extends RiskId>(
  id: K,
  of: Account,
  now = NOW,
  changes: Partial<Settings> = {},
  beside: Partial<Scene> = {},
): readonly RiskOf<K>[] {
  const { risks } = decide(of, NOTHING_TOLD, settings(changes), at(now, {}, beside));
  return risks.filter((risk): risk is Extract<Risk, RiskOf<K>> => risk.id === id);
}

export interface Teller {
  readonly told: () => Told;
  /** Decides, and says what was told: `warning low-balance`. */
  readonly tell: (of: Account, now?: number, then?: Partial<Settings>, beside?: Partial<Scene>) => readonly string[];
  /** Decides, and says when it is to be decided again. */
  readonly wakes: (of: Account, now?: number, then?: Partial<Settings>, beside?: Partial<Scene>) => readonly number[];
  readonly snooze: (risk: Pick<Risk, 'id' | 'org' | 'key'>, until: number) => void;
}

/** Decides one account after the other with one memory. */
export function teller(changes: Partial<Settings> = {}): Teller {
  let told: Told = NOTHING_TOLD;
  function run(of: Account, now = NOW, then: Partial<Settings> = {}, beside: Partial<Scene> = {}): Decision {
    const decision = decide(of, told, settings({ ...changes, ...then }), at(now, {}, beside));
    told = decision.told;
    return decision;
  }
  return {
    told: () => told,
    tell: (...round) =>
      run(...round).effects.flatMap((effect) =>
        effect.kind === 'notify' ? [`${effect.risk.severity} ${effect.risk.id}`] : [],
      ),
    wakes: (...round) => run(...round).effects.flatMap((effect) => (effect.kind === 'wake' ? [effect.at] : [])),
    snooze: (risk, until) => {
      told = snooze(told, risk, until);
    },
  };
}
