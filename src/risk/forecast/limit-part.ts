import type { Money } from '../../account/money.ts';
import { heard } from '../evidence.ts';
import type { Forecast, Rate } from './forecast.ts';
import { limitForecast } from './limit-forecast.ts';
import { moneyRateOf } from './rate-of.ts';
import { spendStretches } from './spend-stretches.ts';
import { NOT_ENOUGH, spendingPace, type View } from './view.ts';

interface LimitPart {
  readonly limit: Forecast['limit'];
  readonly rate: Rate<Money> | null;
}

/** What is foretold of the month's spending and its limit. */
export function limitPart(view: View): LimitPart {
  const { samples, of, now } = view;
  const { spent } = of.facts;
  const limit = of.facts.limit.kind === 'not-offered' ? 'none' : heard(of.facts.limit);
  if (spent.kind !== 'proof' && spent.kind !== 'hint')
    return { limit: limit === 'none' ? null : NOT_ENOUGH, rate: null };
  const pace = spendingPace(view, spendStretches(samples, spent.value));
  const rate = pace && moneyRateOf(pace, spent.value, now);
  if (limit === 'none') return { limit: null, rate };
  if (limit === undefined) return { limit: NOT_ENOUGH, rate };
  return { limit: limitForecast(spent.value, limit, { readAt: spent.readAt, now }, pace), rate };
}
