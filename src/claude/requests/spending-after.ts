import { moneyIn } from './account-unit.ts';
import type { RequestCase } from './describe.ts';
import type { Later } from './description.ts';
import type { KnownNow } from './known-now.ts';

/** What use beyond the plan can cost once a request has gone through: its own limit where it names one. */
export function spendingAfter({ request, known, unit }: RequestCase): Later {
  const { limit } = request.amounts;
  const asked = limit === 'none' ? limit : moneyIn(unit, limit);
  return {
    kind: 'spending',
    limit: limit === null ? (known.proven('limit') ?? null) : asked,
    balance: known.proven('balance') ?? null,
    reload: reloadOf(known),
  };
}

/** Off by the page's word alone is not known to be off. */
function reloadOf(known: KnownNow): 'on' | 'off' | 'unknown' {
  if (known.isNotOffered('reload') || known.proven('reload') === 'off') return 'off';
  return known.heard('reload') === 'on' ? 'on' : 'unknown';
}
