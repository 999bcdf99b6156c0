import { compareMoney, isPositive, type Money, subtractMoney } from '../account/money.ts';
import type { Ceiling } from './ceiling.ts';
import { type Case, heard, proven } from './evidence.ts';
import { organizationPays, reloadIsOn, switchIsOn, walletIsHidden } from './wallet.ts';

const NOTHING: Ceiling = { kind: 'nothing' };
const UNKNOWN: Ceiling = { kind: 'unknown' };

/** What can still be spent this month. Amounts rest on proof only: a page could name a smaller one than is true. */
export function ceilingOf(of: Case): Ceiling {
  if (walletIsHidden(of)) return ofHiddenWallet(of);
  const reload = reloadIsOn(of).kind;
  // With auto-reload on, the switch does not bound anything: it has been seen to go on by itself.
  if (reload === 'yes') return limitRoom(of);
  const on = switchIsOn(of).kind;
  if (reload === 'no') return ofPrepaid(of, on);
  const room = limitRoom(of);
  return on === 'yes' && room.kind !== 'no-ceiling' ? room : UNKNOWN;
}

function ofHiddenWallet(of: Case): Ceiling {
  const on = switchIsOn(of).kind;
  if (on === 'no') return NOTHING;
  return on === 'yes' && organizationPays(of).kind === 'yes' ? limitRoom(of) : UNKNOWN;
}

/** Auto-reload is off for certain: what is in the wallet is all there is. */
function ofPrepaid(of: Case, on: 'yes' | 'no' | 'cannot-tell'): Ceiling {
  const balance = proven(of.facts.balance);
  if (on === 'no' || (balance !== undefined && !isPositive(balance))) return NOTHING;
  if (on === 'cannot-tell') return UNKNOWN;
  const room = limitRoom(of);
  if (balance === undefined) return room.kind === 'no-ceiling' ? UNKNOWN : room;
  if (room.kind === 'nothing') return room;
  const tighter = room.kind === 'amount' && atMost(room.amount, balance);
  return tighter ? room : { kind: 'amount', amount: balance, binds: 'balance' };
}

/** What the monthly limit alone leaves. A limit of `none` is believed of a page too: it raises. */
function limitRoom(of: Case): Ceiling {
  if (heard(of.facts.limit) === 'none') return { kind: 'no-ceiling' };
  const limit = proven(of.facts.limit);
  const spent = proven(of.facts.spent);
  if (limit === undefined || limit === 'none' || spent === undefined) return UNKNOWN;
  if (compareMoney(limit, spent) === null) return UNKNOWN;
  const room = subtractMoney(limit, spent);
  return isPositive(room) ? { kind: 'amount', amount: room, binds: 'limit' } : NOTHING;
}

function atMost(a: Money, b: Money): boolean {
  const order = compareMoney(a, b);
  return order !== null && order <= 0;
}
