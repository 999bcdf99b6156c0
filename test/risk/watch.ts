import type { Account } from '../../src/account/account.ts';
import { decide } from '../../src/risk/decide.ts';
import type { Risk, RiskId, RiskOf } from '../../src/risk/risk.ts';
import type { Settings } from '../../src/risk/settings.ts';
import { NOTHING_TOLD, type Told } from '../../src/risk/told.ts';
import { at, NOW, settings } from './build.ts';

/** The open risks of one kind. */
export function openRisks<K extends RiskId>(
  id: K,
  of: Account,
  now = NOW,
  changes: Partial<Settings> = {},
): readonly RiskOf<K>[] {
  const { risks } = decide(of, NOTHING_TOLD, settings(changes), at(now));
  return risks.filter((risk): risk is Extract<Risk, RiskOf<K>> => risk.id === id);
}

/** Decides one account after the other with one memory, and says what was told at each step. */
export function teller(changes: Partial<Settings> = {}): {
  readonly told: () => Told;
  readonly tell: (of: Account, now?: number, then?: Partial<Settings>) => readonly string[];
} {
  let told: Told = NOTHING_TOLD;
  return {
    told: () => told,
    tell: (of, now = NOW, then = {}) => {
      const decision = decide(of, told, settings({ ...changes, ...then }), at(now));
      told = decision.told;
      return decision.effects.flatMap((effect) =>
        effect.kind === 'notify' ? [`${effect.risk.severity} ${effect.risk.id}`] : [],
      );
    },
  };
}
