import { compareMoney, isPositive } from '../account/money.ts';
import { type Answer, answerOf, cannotTell, NO, some, YES } from './answer.ts';
import { ask, type Case, heard } from './evidence.ts';

/** Usage credits are on. Where they are not offered there is nothing that could be on. */
export function switchIsOn(of: Case): Answer {
  return of.facts.switch.kind === 'not-offered' ? NO : ask(of, ['switch'], (value) => value === 'on');
}

export function reloadIsOn(of: Case): Answer {
  return of.facts.reload.kind === 'not-offered' ? NO : ask(of, ['reload'], (value) => value === 'on');
}

/** The wallet is not the user's to see: neither a balance nor an auto-reload is offered. */
export function walletIsHidden(of: Case): boolean {
  return of.facts.balance.kind === 'not-offered' && of.facts.reload.kind === 'not-offered';
}

/**
 * An organization's wallet pays, unseen. A personal plan without a wallet cannot be spending one, so if its switch is
 * on then something about the reading is wrong: that is unknown, not "no".
 */
export function organizationPays(of: Case): Answer {
  if (!walletIsHidden(of)) return NO;
  const plan = heard(of.facts.plan);
  if (plan === 'team' || plan === 'enterprise') return YES;
  if (plan !== undefined) return cannotTell('balance', 'reload');
  const kind = heard(of.facts.organization)?.kind;
  return kind === 'team' || kind === 'enterprise' ? YES : cannotTell('plan');
}

/** Money can be drawn: credit is there, or auto-reload would fetch some. */
export function fundsAreReachable(of: Case): Answer {
  if (walletIsHidden(of)) return organizationPays(of);
  return some(ask(of, ['balance'], isPositive), reloadIsOn(of));
}

/** There is credit, or a debt, or an organization's wallet: something besides "exactly nothing". */
export function walletIsInUse(of: Case): Answer {
  if (walletIsHidden(of)) return organizationPays(of);
  return ask(of, ['balance'], (balance) => balance.minor !== 0);
}

/**
 * The monthly limit still leaves room. Only a halt with an end still to come counts as a reached limit; being out of
 * credits does not, as auto-reload or a purchase ends that at any moment, and an empty wallet is seen in the balance.
 */
export function limitLeavesRoom(of: Case): Answer {
  const halt = of.facts.halt;
  if (halt.kind === 'proof' && halt.value !== 'none' && halt.value.until !== null && halt.value.until > of.now)
    return NO;
  const limit = of.facts.limit;
  if (limit.kind === 'not-offered' || heard(limit) === 'none') return YES;
  return ask(of, ['limit', 'spent'], (value, spent) => {
    if (value === 'none') return true;
    const order = compareMoney(spent, value);
    return order === null ? null : order < 0;
  });
}

/** Spend rose between the two newest readings, and they are near enough to each other and to now to speak of "now". */
export function spendIsRising(of: Case): Answer {
  const spent = of.facts.spent;
  if (spent.kind === 'not-offered') return NO;
  if (spent.kind === 'none') return cannotTell('spent');
  const { rise } = of;
  const rises =
    rise !== null &&
    rise.at === spent.readAt &&
    rise.at - rise.since <= of.horizon &&
    of.now - rise.at <= of.horizon &&
    compareMoney(rise.to, rise.from) === 1;
  return rises || spent.kind === 'proof' ? answerOf(rises) : cannotTell('spent');
}
