import type { Account, Halt, Switch } from '../../account/account.ts';
import { type Fact, lastKnown } from '../../account/fact.ts';
import { compareMoney, type Money, subtractMoney } from '../../account/money.ts';
import type { Verdict } from '../../risk/verdict.ts';
import type { Tone } from '../../risk/verdict-word.ts';
import { agoWords } from '../ago-words.ts';
import type { Speech } from '../speech.ts';
import { cardEnd } from './card-end.ts';
import { unknownFigure } from './figure.ts';
import { shown, type Viewing } from './shown.ts';
import { valueNow } from './value-now.ts';

/** One stop between the plan and the card: open, half open (bounded), closed, or not known. */
export interface Gate {
  /** Also the name of the fact that its state stands for; the card has none. */
  readonly id: 'switch' | 'limit' | 'reload' | 'card';
  readonly gate: 'on' | 'part' | 'off' | 'unknown';
  readonly aged: boolean;
  readonly name: string;
  readonly state: string;
  readonly what: string | null;
}

/** In order from the plan to the card. What is open has the tone of the verdict, what is closed or not known has none. */
export type Wire = readonly (Gate & { readonly tone: Tone })[];

/** What is known of an account for its wire, all at one moment. */
export interface WireView {
  readonly account: Account;
  readonly verdict: Verdict;
  readonly viewing: Viewing;
  readonly speech: Speech;
}

/** Null where the plan has no such controls, or a company pays for everything in arrears. */
export function wireOf(view: WireView): Wire | null {
  const { verdict, account } = view;
  const theirs = verdict.payer === 'organization';
  const company = lastKnown(account.facts.organization)?.value.kind === 'enterprise';
  if (account.facts.switch.kind === 'not-offered' || verdict.cause.kind === 'no-credits-on-plan') return null;
  if (theirs && company) return null;
  const gates = [switchGate(view), limitGate(view), theirs ? walletGate(view) : reloadGate(view), cardEnd(view)];
  return gates.map((gate) => {
    const open = (gate.gate === 'on' || gate.gate === 'part') && !gate.aged && verdict.tone !== 'ok';
    return { ...gate, tone: open ? verdict.tone : 'unknown' };
  });
}

interface GateWords<T> {
  readonly state: (value: T) => string;
  readonly gate: (value: T) => Gate['gate'];
  readonly what: (value: T) => string;
}

/** A gate over a fact: what is unknown or aged says so, whatever else could be said of its value. */
function gateOf<T>(id: Gate['id'], fact: Fact<T>, { viewing, speech }: WireView, words: GateWords<T>): Gate {
  const { t } = speech;
  const of = shown(fact, viewing);
  const common = { id, name: t(`gate_${id}`) };
  if (of.kind !== 'value') {
    const { text, note } = unknownFigure(of, words.state, viewing, speech);
    return { ...common, gate: 'unknown', aged: false, state: text, what: note ?? t('what_unknown') };
  }
  const { value, aged } = of;
  const what = aged ? t('value_when_last_read', [agoWords(viewing.now - of.readAt, speech)]) : words.what(value);
  return { ...common, gate: words.gate(value), aged, state: words.state(value), what };
}

function switchGate(view: WireView): Gate {
  const { t, format } = view.speech;
  const { now } = view.viewing;
  return gateOf('switch', view.account.facts.switch, view, {
    state: (value) => t(`value_${value}`),
    gate: (value) => value,
    what(value) {
      if (value === 'off') return t('what_switch_off');
      const halt = haltNow(view.account, now);
      if (halt?.until) return t('what_switch_halted', [format.when(halt.until, now)]);
      if (halt?.outOfCredits) return t('what_switch_empty');
      return t(view.verdict.payer === 'organization' ? 'what_switch_owner' : 'what_switch_on');
    },
  });
}

/** What stops the spending although the switch is on; an end that has passed is no halt any more. */
function haltNow({ facts }: Account, now: number): Halt | null {
  const halt = facts.halt.kind === 'known' ? facts.halt.value : 'none';
  return halt === 'none' || (halt.until !== null && halt.until <= now) ? null : halt;
}

function limitGate(view: WireView): Gate {
  const { t, format } = view.speech;
  const { facts } = view.account;
  const { viewing } = view;
  const { now } = viewing;
  const off = valueNow(facts.switch, viewing) === 'off';
  const spent = valueNow(facts.spent, viewing);
  const roomIn = (limit: Money) => (spent && compareMoney(limit, spent) !== null ? subtractMoney(limit, spent) : null);
  const isUsed = (limit: Money) => (roomIn(limit)?.minor ?? 1) <= 0;
  return gateOf('limit', facts.limit, view, {
    state: (limit) => (limit === 'none' ? t('value_none') : format.money(limit)),
    gate: (limit) => (off || (limit !== 'none' && isUsed(limit)) ? 'off' : limit === 'none' ? 'on' : 'part'),
    what(limit) {
      if (off) return t('what_limit_off');
      if (limit === 'none')
        return t(valueNow(facts.reload, viewing) === 'off' ? 'what_limit_none_balance' : 'what_limit_none');
      if (isUsed(limit)) return t('what_limit_reached', [format.nextMonth(now)]);
      if (view.verdict.payer === 'organization') return t('what_limit_share');
      const room = roomIn(limit);
      return room === null
        ? t('what_limit_unknown')
        : t('what_limit_left', [format.money(room), format.nextMonth(now)]);
    },
  });
}

function reloadGate(view: WireView): Gate {
  const { t, format } = view.speech;
  const { facts } = view.account;
  return gateOf<Switch>('reload', facts.reload, view, {
    state: (value) => t(`value_${value}`),
    gate: (value) => value,
    what(value) {
      if (value === 'off') return t('what_reload_off');
      if (facts.reloadFailure.kind === 'known' && facts.reloadFailure.value !== 'none') return t('what_reload_refused');
      const threshold = lastValue(facts.reloadThreshold);
      const target = lastValue(facts.reloadTarget);
      if (!threshold || !target) return t('what_reload_on_unsized');
      return t('what_reload_on', [format.money(threshold), format.money(target)]);
    },
  });
}

function walletGate({ speech: { t } }: WireView): Gate {
  const words = { name: t('gate_wallet'), state: t('state_not_yours'), what: t('what_wallet') };
  return { id: 'reload', gate: 'off', aged: false, ...words };
}

function lastValue<T>(fact: Fact<T>): T | undefined {
  return lastKnown(fact)?.value;
}
