import { type Reading, unreadable, value } from '../account/observation.ts';
import type { Tranche } from '../account/tranche.ts';
import { type Fields, fieldsOf, isBlank } from './fields.ts';
import { readTranche, type TrancheSetting } from './read-tranche.ts';

type Tranches = readonly Tranche[];

/**
 * Both lists of tranches, those with nothing left included: a promotion that is used up matters. A tranche whose rest
 * cannot be read makes the whole fact unreadable, as credit would go missing from it in silence.
 */
export function readTranches(body: Fields, setting: TrancheSetting): Reading<Tranches> {
  if (body.tranches === undefined && body.promo_tranches === undefined) return unreadable('shape');
  const purchased = readList(body.tranches, 'purchased', setting);
  const promo = readList(body.promo_tranches, 'promo', setting);
  if (purchased.kind !== 'value') return purchased;
  if (promo.kind !== 'value') return promo;
  const all = distinct([...purchased.value, ...promo.value]);
  // One wallet has one currency; with two, one of them is misread, and nothing could be summed.
  const wallet = setting.purse.unitFor(setting.currency)?.currency ?? all[0]?.remaining.currency;
  return all.some(({ remaining }) => remaining.currency !== wallet) ? unreadable('currency') : value(all);
}

function readList(raw: unknown, kind: Tranche['kind'], setting: TrancheSetting): Reading<Tranches> {
  if (isBlank(raw)) return value([]);
  if (!Array.isArray(raw)) return unreadable('shape');
  const list: Tranche[] = [];
  for (const entry of raw) {
    const fields = fieldsOf(entry);
    if (fields === null) return unreadable('shape');
    const tranche = readTranche(fields, kind, setting);
    if (!('id' in tranche)) return tranche.kind === 'unreadable' ? tranche : unreadable('shape');
    list.push(tranche);
  }
  return value(list);
}

/** Tells alike tranches apart by their order among themselves. */
function distinct(tranches: Tranches): Tranches {
  const seen = new Map<string, number>();
  return tranches.map((tranche) => {
    const count = (seen.get(tranche.id) ?? 0) + 1;
    seen.set(tranche.id, count);
    return count === 1 ? tranche : { ...tranche, id: `${tranche.id}#${count}` };
  });
}
