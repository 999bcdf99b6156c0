import { CATALOGUE } from '../../src/risk/catalogue.ts';
import type { Account, AccountEvent, Charge } from '../replica/simulator/account.ts';
import type { Lived } from './life.ts';
import { DAY, HOUR } from './life.ts';
import { CLAIMS, movedTowardsSpending } from './life-claims.ts';
import type { Shown } from './life-rig.ts';
import { chargeIsReadable, type Glimpse } from './life-truth.ts';

/** One way money left, or credit was lost, and how the user was warned of it. `lead` in ms. */
export interface Judgement {
  readonly path: string;
  readonly at: number;
  /** The cause could be read at the last reading before it. */
  readonly readable: boolean;
  readonly lead: number | null;
  /** What is wrong with how it was told; null = nothing. */
  readonly fault: string | null;
}

export interface Score {
  readonly name: string;
  readonly years: number;
  readonly judgements: readonly Judgement[];
  /** Warnings whose claim was not true. */
  readonly untrue: readonly Shown[];
  readonly twice: readonly Shown[];
}

/** The rules there are. Those that are still to come are not asked for. */
const RULES: ReadonlySet<string> = new Set(CATALOGUE.map(({ id }) => id));

/** Judges a life by what the simulator knows; nothing here is taken from the rules but their names. */
export function scoreOf(lived: Lived): Score {
  const { life, accounts, glimpses, shown, end } = lived;
  const perAccount = accounts.map((account, index) => {
    const own = shown.filter(({ risk }) => risk.org === account.uuid);
    const story: Story = { account, own, glimpses: glimpses[index] ?? [], whole: [], end };
    return { ...story, whole: story.glimpses.filter(({ whole }) => whole) };
  });
  return {
    name: life.name,
    years: life.days / 365,
    judgements: perAccount.flatMap((story) => [
      ...story.account.charges.flatMap((charge) => judgedCharge(story, charge)),
      ...spellsOf(story.account).flatMap((event) => judgedSpell(story, event)),
      ...story.account.events.filter(({ what }) => what === 'expired').map((event) => judgedExpiry(story, event)),
      ...driftsOf(story),
    ]),
    untrue: perAccount.flatMap((story) => story.own.filter((one) => !isTrue(story, one))),
    twice: shown.filter((one, index) => shown.slice(0, index).some((other) => nameOf(other) === nameOf(one))),
  };
}

interface Story {
  readonly account: Account;
  readonly own: readonly Shown[];
  readonly glimpses: readonly Glimpse[];
  /** Those at which everything could be read. */
  readonly whole: readonly Glimpse[];
  readonly end: number;
}

const nameOf = ({ risk }: Shown): string => `${risk.severity} ${risk.id}:${risk.key}`;

function isTrue({ account, own, glimpses }: Story, one: Shown): boolean {
  const claim = CLAIMS[one.risk.id];
  if (claim === undefined) throw new Error(`Nobody has said what ${one.risk.id} claims: life-claims.ts`);
  const now = glimpses.find(({ at }) => at >= one.at) ?? glimpses.at(-1);
  if (now === undefined) return false;
  // A computer whose clock is wrong cannot tell what an expiry took from what was stolen.
  if (glimpses.some((glimpse) => !glimpse.onTime && Math.abs(glimpse.at - one.at) <= 2 * DAY)) return true;
  const muted = own.some(({ heard }) => !heard);
  // Compared with the last reading of everything, or with what a body of another shape gave since.
  return (['whole', 'honest'] as const).some((kind) => {
    const read = glimpses.filter((glimpse) => glimpse[kind] && glimpse.at < one.at);
    return claim({ account, now, before: read.at(-1) ?? null, earlier: read.at(-2) ?? null, muted }, one.risk);
  });
}

/** Shown of one of these kinds in a stretch of time, the first of them. */
function firstTold({ own }: Story, ids: readonly string[], from: number, to: number): Shown | undefined {
  return own.find(({ at, risk }) => at >= from && at <= to && ids.includes(risk.id));
}

/** Was it told at the first reading after it, or at the next pass? Where there was none there was nothing to tell. */
function wasToldAfter(story: Story, ids: readonly string[], at: number, slack = 0): boolean {
  if (!ids.some((id) => RULES.has(id))) return true;
  const [first, second] = story.whole.filter((glimpse) => glimpse.at >= at);
  if (first === undefined) return true;
  return firstTold(story, ids, at - slack, second?.at ?? first.at) !== undefined;
}

/** Was it read shortly before and after? Over a longer gap a reading cannot tell whether a window was full in between. */
function wasWatched({ whole }: Story, at: number): boolean {
  const before = whole.findLast((glimpse) => glimpse.at < at);
  const after = whole.find((glimpse) => glimpse.at >= at);
  return before !== undefined && after !== undefined && after.at - before.at <= HOUR;
}

const RELOADS: Readonly<Record<string, string>> = {
  'reload-by-use': '4 reload by use',
  'reload-by-expiry': '7 reload by expiry',
  'reload-by-switch': '2 reload by switching on',
  'reload-by-setting': '1 3 reload by its settings',
};

function judgedCharge(story: Story, charge: Charge): readonly Judgement[] {
  const path = RELOADS[charge.why];
  if (path === undefined) return [];
  const { charges } = story.account;
  const previous = charges.slice(0, charges.indexOf(charge)).findLast(({ why }) => why in RELOADS)?.at ?? 0;
  const last = story.whole.findLast(({ at }) => at < charge.at);
  const ownWill = charge.why === 'reload-by-switch' || charge.why === 'reload-by-setting';
  const ruled = charge.why === 'reload-by-use' || RULES.has('reload-by-expiry');
  const readable = !ownWill && ruled && last !== undefined && last.at >= previous && chargeIsReadable(last);
  const notice =
    firstTold(story, ['reload-near', 'reload-by-expiry'], previous, charge.at) ??
    story.own.find(({ at, risk }) => at <= charge.at && Math.abs((expiryOf(risk) ?? 0) - charge.at) <= 60_000);
  const lead = notice === undefined ? null : charge.at - notice.at;
  const fault = readable && lead === null ? 'was not foreseen' : null;
  const after = wasToldAfter(story, ['reloaded'], charge.at) ? null : 'was not told afterwards';
  return [{ path, at: charge.at, readable, lead, fault: fault ?? after }];
}

function expiryOf(risk: Shown['risk']): number | null {
  return risk.id === ('reload-by-expiry' as string) ? (risk.details as { expiresAt: number }).expiresAt : null;
}

/** The first paid use of each spell: by a full window until it starts again, or by what always pays, six hours apart. */
function spellsOf({ events }: Account): readonly AccountEvent[] {
  let resets = 0;
  const last = new Map<string, { at: number; resets: number }>();
  return events.filter(({ what, at, detail }) => {
    if (what === 'window-reset') resets += 1;
    if (what !== 'paid-use') return false;
    const before = last.get(detail ?? '');
    last.set(detail ?? '', { at, resets });
    if (before === undefined) return true;
    return detail === 'message' ? before.resets !== resets : at - before.at > 6 * HOUR;
  });
}

function judgedSpell(story: Story, { at, detail }: AccountEvent): readonly Judgement[] {
  if (detail !== 'message') {
    const path = detail === 'fault' ? '14 a fault of the service' : '9-13 always paid';
    const told = wasToldAfter(story, ['spent-with-headroom', 'paying', 'spent-while-off'], at, 6 * HOUR);
    const asked = RULES.has('spent-with-headroom') && wasWatched(story, at);
    return [{ path, at, readable: false, lead: null, fault: told || !asked ? null : 'was not told afterwards' }];
  }
  const last = story.whole.findLast((glimpse) => glimpse.at < at);
  const { events } = story.account;
  const reset = events.findLast((event) => event.what === 'window-reset' && event.at <= at)?.at ?? 0;
  const readable =
    last !== undefined && last.at >= reset && last.fullest >= 80 && last.on && last.funds && !last.limitReached;
  const notice = story.own.find(({ at: told, risk }) => {
    if (told > at || told < at - 7 * DAY || (risk.id !== 'overflow-near' && risk.id !== 'paying')) return false;
    const { resetsAt, window } = risk.details;
    if (window === null) return false;
    return resetsAt === null ? told >= reset : resetsAt > at - 60_000;
  });
  const lead = notice === undefined ? null : at - notice.at;
  return [{ path: '5 overflow', at, readable, lead, fault: readable && lead === null ? 'was not foreseen' : null }];
}

function judgedExpiry(story: Story, { at, detail }: AccountEvent): Judgement {
  const last = story.whole.findLast((glimpse) => glimpse.at < at);
  const readable = last?.credits.some(({ expiresAt, hidesExpiry }) => expiresAt === at && !hidesExpiry) ?? false;
  const notice = story.own.find(({ at: told, risk }) => {
    return told < at && risk.id === 'credit-expiring' && Math.abs(risk.details.expiresAt - at) <= 60_000;
  });
  const lead = notice === undefined ? null : at - notice.at;
  const fault = readable && lead === null ? 'was not foreseen' : null;
  return { path: detail === 'promo' ? '7 promo lost' : '21 credit lost', at, readable, lead, fault };
}

/** Changes towards more spending between two readings. */
function driftsOf(story: Story): readonly Judgement[] {
  if (!RULES.has('switch-drift')) return [];
  return story.whole.flatMap((now, index) => {
    const before = story.whole[index - 1];
    if (before === undefined || !movedTowardsSpending(before, now)) return [];
    const fault = wasToldAfter(story, ['switch-drift'], now.at, now.at - before.at) ? null : 'was not told afterwards';
    return [{ path: '24 25 drift', at: now.at, readable: false, lead: null, fault }];
  });
}
