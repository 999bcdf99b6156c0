import type { Switch } from '../account/account.ts';
import { type Reading, type Readings, unreadable, value } from '../account/observation.ts';
import { amountReading, notNegative } from './amounts.ts';
import { fieldsOf } from './fields.ts';
import type { Purse } from './purse.ts';

/**
 * Auto-reload from its settings object: null = never configured, off. An object is on unless it says `enabled: false`
 * outright; a missing key is neither.
 */
export function reloadOf(settings: unknown): Reading<Switch> {
  if (settings === null) return value('off');
  const fields = fieldsOf(settings);
  if (fields === null) return unreadable('shape');
  return value(fields.enabled === false ? 'off' : 'on');
}

/** Auto-reload with its threshold and target, which round up: a reload is foretold too early rather than too late. */
export function reloadReadings(settings: unknown, bodyCurrency: unknown, purse: Purse): Readings {
  const reload = reloadOf(settings);
  const fields = fieldsOf(settings);
  if (fields === null || reload.kind !== 'value') return { reload };
  const wallet = purse.unitFor(bodyCurrency);
  const said = purse.unitFor(fields.currency ?? bodyCurrency);
  // The charge is target minus balance: two currencies would make it nonsense.
  const unit = said !== null && wallet !== null && said.currency !== wallet.currency ? null : said;
  const threshold = notNegative(amountReading(fields.threshold_in_minor_units, unit, 'up'));
  const target = notNegative(amountReading(fields.reload_to_in_minor_units, unit, 'up'));
  // While it is off, what it would do is worth telling but not worth missing.
  const named = (reading: typeof threshold) => reload.value === 'on' || reading.kind === 'value';
  return {
    reload,
    ...(named(threshold) ? { reloadThreshold: threshold } : {}),
    ...(named(target) ? { reloadTarget: target } : {}),
  };
}
