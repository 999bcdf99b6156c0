import type { BodyReader } from './body-of.ts';
import { type MoneyRequest, NO_AMOUNTS } from './money-request.ts';

/** `contracts/auto_reload_settings`: off, or on with threshold and target. Without a flag it changes what is there. */
export function readReloadRequest(body: BodyReader): Omit<MoneyRequest, 'org' | 'model'> {
  const enabled = body.flag('enabled');
  const threshold = body.amount('threshold_in_minor_units');
  const target = body.amount('reload_to_in_minor_units');
  const namesAmounts = body.has('threshold_in_minor_units') || body.has('reload_to_in_minor_units');
  const says = enabled === false || (threshold !== null && target !== null);
  const unreadable = body.isOdd() || !says;
  const common = { unreadable, switches: null, bundle: null, amounts: { ...NO_AMOUNTS, threshold, target } } as const;
  if (enabled === false && !namesAmounts) {
    return { ...common, kind: 'reload-off', direction: unreadable ? 'unknown' : 'safer' };
  }
  if (enabled === true) return { ...common, kind: 'reload-on', direction: 'riskier' };
  return { ...common, kind: 'reload-change', direction: 'unknown' };
}
