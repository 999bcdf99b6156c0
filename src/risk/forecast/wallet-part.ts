import type { Money } from '../../account/money.ts';
import type { Tranche } from '../../account/tranche.ts';
import { type Case, type Evidence, heard } from '../evidence.ts';
import { balanceForecast, expiryForecast } from './balance-forecast.ts';
import type { BalanceForecast, ExpiryForecast, Forecast, Rate } from './forecast.ts';
import { minorIn } from './minor-in.ts';
import type { Pace } from './pace.ts';
import { moneyRateOf } from './rate-of.ts';
import { reachOf } from './reach.ts';
import { NOT_ENOUGH, spendingPace, type View } from './view.ts';
import { type WalletCourse, walletCourse } from './wallet-course.ts';
import { walletStretches } from './wallet-stretches.ts';

type Forecasts = Pick<Forecast, 'threshold' | 'zero' | 'expiries'>;

interface WalletPart extends Forecasts {
  readonly rate: Rate<Money> | null;
}

interface Expiring {
  readonly id: string;
  readonly expiresAt: number;
}

/** What is foretold of the wallet: reload threshold, empty wallet, expiries. */
export function walletPart(view: View): WalletPart {
  const { samples, of, now } = view;
  const { balance } = of.facts;
  const tranches = (heard(of.facts.tranches) ?? []).filter(({ remaining }) => remaining.minor > 0);
  const expiring = expiringOf(tranches, now);
  if (balance.kind === 'not-offered') return { ...unforetold(of, expiring), zero: null, rate: null };
  if (balance.kind === 'none') return { ...unforetold(of, expiring), rate: null };
  const unit = balance.value;
  const pace = spendingPace(view, walletStretches(samples, unit, tranches));
  if (pace === null) return { ...unforetold(of, expiring), rate: null };
  const rate = moneyRateOf(pace, unit, now);
  const course = walletCourse(unit, tranches, pace, Math.min(balance.readAt, now), reachOf(pace.basis, now));
  if (course === null) return { ...unforetold(of, expiring), rate };
  return { ...foretold(view, unit, course, pace, expiring), rate };
}

function expiringOf(tranches: readonly Tranche[], now: number): readonly Expiring[] {
  return tranches.flatMap(({ id, expiresAt }) => (expiresAt !== null && expiresAt > now ? [{ id, expiresAt }] : []));
}

function unforetold(of: Case, expiring: readonly Expiring[]): Forecasts {
  return {
    threshold: thresholdOf(of, () => NOT_ENOUGH),
    zero: NOT_ENOUGH,
    expiries: Object.fromEntries(expiring.map(({ id }) => [id, NOT_ENOUGH])),
  };
}

function foretold(
  { of, now }: View,
  unit: Money,
  course: WalletCourse,
  pace: Pace,
  expiring: readonly Expiring[],
): Forecasts {
  const at = (mark: number | null) => (mark === null ? NOT_ENOUGH : balanceForecast(course, unit, mark, pace, now));
  return {
    threshold: thresholdOf(of, (threshold) => at(minorIn(unit, threshold))),
    zero: at(0),
    expiries: Object.fromEntries(
      expiring.map((each): [string, ExpiryForecast] => [each.id, expiryForecast(course, unit, each, pace, now)]),
    ),
  };
}

/** Null where auto-reload is off or not offered; where it is unknown, nothing can be foretold of it. */
function thresholdOf(of: Case, reached: (threshold: Money) => BalanceForecast): BalanceForecast | null {
  const { reload, reloadThreshold }: { reload: Evidence<'on' | 'off'>; reloadThreshold: Evidence<Money> } = of.facts;
  if (reload.kind === 'not-offered' || (reload.kind === 'proof' && reload.value === 'off')) return null;
  const threshold = heard(reloadThreshold);
  return threshold === undefined || reload.kind === 'none' ? NOT_ENOUGH : reached(threshold);
}
