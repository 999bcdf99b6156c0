import type { Account, Control } from '../../account/account.ts';
import { addMoney, isPositive, type Money } from '../../account/money.ts';
import { type Case, caseNow, heard } from '../evidence.ts';
import { fullness, planWindows } from '../plan-windows.ts';
import type { Risk, RiskId } from '../risk.ts';
import { keyOf, minuteKey } from '../rules/key.ts';
import type { Scene } from '../scene.ts';
import type { BrakeRule, Settings } from '../settings.ts';
import { HOUR } from '../stages.ts';
import { switchIsOn } from '../wallet.ts';

/** The brake that a rule of the user's wants pulled. `key` names the occurrence. */
export interface Wanted {
  readonly key: string;
  readonly control: Control;
  readonly why: BrakeRule;
}

type Question = (of: Case, settings: Settings, at: Scene, risks: readonly Risk[]) => string | null;

/** Each rule, and the key of the occurrence for which it holds; null = it does not. */
const RULES: { readonly [R in BrakeRule]: Question } = {
  promoUsedUp: (_of, { brake }, _at, risks) => (brake.promoUsedUp ? keyIn(risks, 'promo-used-up-still-on') : null),
  promoExpiring: (of, { brake }, at) => (brake.promoExpiring ? expiring(of, at.now) : null),
  windowPercent: (of, { brake }) => (brake.windowPercent === null ? null : filled(of, brake.windowPercent)),
  spentToday: (_of, { brake }, at) => (brake.spentToday === null ? null : spentToday(at, brake.spentToday)),
  runaway: (_of, { brake }, _at, risks) => (brake.runaway ? keyIn(risks, 'runaway') : null),
  spentWithHeadroom: (_of, { brake }, _at, risks) =>
    brake.spentWithHeadroom ? keyIn(risks, 'spent-with-headroom') : null,
  afterClaim: (_of, { brake }, _at, risks) => (brake.afterClaim ? keyIn(risks, 'still-on-after-claim') : null),
};

/**
 * What the user's rules want turned off. Only what is certainly on, and only where it is the user's to turn: usage credits
 * for every rule, auto-reload too when money runs away.
 */
export function wantedPulls(
  account: Account,
  settings: Settings,
  at: Scene,
  risks: readonly Risk[],
): readonly Wanted[] {
  const of = caseNow(account, settings, at.now);
  if (heard(of.facts.canToggle) === false) return [];
  const isOn = (control: Control): boolean =>
    control === 'switch'
      ? switchIsOn(of).kind === 'yes'
      : of.facts.reload.kind === 'proof' && of.facts.reload.value === 'on';
  return (Object.keys(RULES) as BrakeRule[]).flatMap((why) => {
    const occurrence = RULES[why](of, settings, at, risks);
    if (occurrence === null) return [];
    const controls: readonly Control[] = why === 'runaway' ? ['switch', 'reload'] : ['switch'];
    return controls
      .filter(isOn)
      .map((control) => ({ key: keyOf(account.org, why, control, occurrence), control, why }));
  });
}

function keyIn(risks: readonly Risk[], id: RiskId): string | null {
  return risks.find((risk) => risk.id === id)?.key ?? null;
}

function expiring(of: Case, now: number): string | null {
  const soon = (heard(of.facts.tranches) ?? []).find(
    ({ kind, remaining, expiresAt }) =>
      kind === 'promo' && isPositive(remaining) && expiresAt !== null && expiresAt > now && expiresAt - now <= HOUR,
  );
  return soon?.id ?? null;
}

function filled(of: Case, percent: number): string | null {
  const window = planWindows(of).find((each) => (fullness(each) ?? 0) >= percent);
  return window === undefined ? null : keyOf(window.key, minuteKey(window.resetsAt));
}

/** Spending that the ledger noted since the day began; what began before it counts, as it may all be of today. */
function spentToday({ events, today }: Scene, units: number): string | null {
  const spends = events.flatMap((event) => (event.kind === 'spend' && event.before >= today ? [event.amount] : []));
  const [first] = spends;
  if (first === undefined) return null;
  const sum = spends
    .slice(1)
    .reduce<Money>((all, amount) => (amount.currency === all.currency ? addMoney(all, amount) : all), first);
  return sum.minor >= units * 10 ** sum.exponent ? minuteKey(today) : null;
}
