import type { Account, FactName } from '../../account/account.ts';
import { isAtLimit } from '../../account/window.ts';
import { caseNow, heard } from '../evidence.ts';
import { fullness, planWindows } from '../plan-windows.ts';
import type { FindingOf } from '../risk.ts';
import type { Scene } from '../scene.ts';
import type { Settings } from '../settings.ts';
import type { Verdict } from '../verdict.ts';
import { spendIsRising } from '../wallet.ts';
import { keyOf, minuteKey } from './key.ts';
import type { Draft, Rule } from './rule.ts';
import { stakeOf } from './stake.ts';

/** Use is being paid for: told per window and reset, or per spell of spending where no window explains it. */
export const paying: Rule = { id: 'paying', family: 'forecast', paths: [5, 9, 10, 11, 12, 13], find, standing };

/** A pause in the spending that is shorter than this is the same spell: work comes in bursts. */
const SPELL_GAP = 3_600_000;

const SPEND = 'spend';
const FACTS: readonly FactName[] = ['switch', 'balance', 'reload', 'limit', 'spent'];

function find(account: Account, settings: Settings, at: Scene, verdict: Verdict): readonly Draft[] {
  if (verdict.word !== 'paying') return [];
  const { cause, ceiling } = verdict;
  const spent = heard(caseNow(account, settings, at.now).facts.spent) ?? null;
  const common = { id: 'paying', org: account.org, severity: 'danger', amount: stakeOf(ceiling) } as const;
  const draft = (repeat: Draft['repeat'], rest: Omit<FindingOf<'paying'>, keyof typeof common>): readonly Draft[] => [
    { repeat, covers: [], risk: { ...common, ...rest } },
  ];
  if (cause.kind === 'window') {
    const { window, model, resetsAt } = cause;
    const details = { window, model, resetsAt, spent, ceiling };
    const key = resetsAt === null ? keyOf(account.org, window) : keyOf(account.org, window, minuteKey(resetsAt));
    const repeat = resetsAt === null ? 'crossing' : 'occurrence';
    return draft(repeat, { key, deadline: resetsAt, facts: [...FACTS, 'windows'], details });
  }
  if (isOfFullWindow(account, at)) return [];
  const details = { window: null, model: null, resetsAt: null, spent, ceiling };
  return draft('crossing', { key: keyOf(account.org, SPEND), deadline: null, facts: FACTS, details });
}

/** A window started again at the very reading that shows the rise: what was spent belongs to the window that was told. */
function isOfFullWindow({ spendRise }: Account, { events }: Scene): boolean {
  return spendRise !== null && events.some(({ kind, before }) => kind === 'window-reset' && before === spendRise.at);
}

function standing(account: Account, settings: Settings, at: Scene): readonly string[] | 'all' {
  const of = caseNow(account, settings, at.now);
  if (of.facts.windows.kind !== 'proof' && of.facts.windows.kind !== 'not-offered') return 'all';
  const full = planWindows(of).filter(
    (window) => window.resetsAt === null && (isAtLimit(window) || fullness(window) === null),
  );
  const recent = of.rise !== null && at.now - of.rise.at < SPELL_GAP;
  const spell = recent || spendIsRising(of).kind !== 'no';
  return [...full.map(({ key }) => keyOf(account.org, key)), ...(spell ? [keyOf(account.org, SPEND)] : [])];
}
