import type { Organization } from '../account/account.ts';
import type { Source } from '../account/fact.ts';
import type { Unit } from '../account/money.ts';
import type { Readings } from '../account/observation.ts';
import type { Failure, Look, Part, PartReport } from '../watch/ports.ts';
import type { JsonAnswer } from './json-answer.ts';
import { noPaidUse, notOfferedReadings } from './not-offered.ts';
import type { PartReading } from './part-reading.ts';
import { READERS } from './readers.ts';
import { decideSwitch } from './switch-claims.ts';
import { unitOfLook } from './unit-of-look.ts';

export interface LookAnswers {
  readonly org: string;
  /** Before the first request was sent, epoch ms. */
  readonly at: number;
  readonly source: Source;
  readonly answers: ReadonlyMap<Part, JsonAnswer>;
  /** The account's currency where it is known already. */
  readonly unit: Unit | null;
  /** Null where the list of organizations was not read yet. */
  readonly kind: Organization['kind'] | null;
}

/** One part, read or failed. */
type Outcome = { readonly ok: true; readonly reading: PartReading } | { readonly ok: false; readonly failure: Failure };

type Outcomes = ReadonlyMap<Part, Outcome>;

/** Puts the parts of one look together: precedence, contradictions, and what a refusal means beside the other answers. */
export function assemble(look: LookAnswers): Look {
  const outcomes = withWalletBelieved(settled(read(look)), look.kind);
  const decided = decideSwitch(readingsIn(outcomes).flatMap(({ claims }) => claims));
  const readings: Readings = {
    ...merged(outcomes, look.kind),
    ...(decided.reading === null ? {} : { switch: decided.reading }),
    ...(hasNoPaidUse(outcomes) ? noPaidUse() : {}),
  };
  const contradictions = [
    ...decided.contradictions,
    ...readingsIn(outcomes).flatMap((reading) => reading.contradictions),
  ];
  const { org, at, source } = look;
  return { observation: { org, at, source, readings, contradictions }, reports: reportsOf(outcomes) };
}

function read(look: LookAnswers): Outcomes {
  const good = [...look.answers].flatMap(([part, answer]) => (answer.ok ? [[part, answer.body] as const] : []));
  const context = { unit: unitOfLook(new Map(good), look.unit), now: look.at };
  const outcomes = [...look.answers].map(([part, answer]): [Part, Outcome] => {
    if (!answer.ok) return [part, answer];
    const reading = READERS[part](answer.body, context);
    return [part, reading === null ? { ok: false, failure: SHAPE } : { ok: true, reading }];
  });
  return new Map(outcomes);
}

const SHAPE: Failure = { kind: 'shape', status: 200, retryAt: null };

/**
 * A refusal means "not offered" only beside a good reading of the same organization's usage. Alone it can as well mean
 * that the organization is not the user's.
 */
function settled(outcomes: Outcomes): Outcomes {
  const usage = outcomes.get('usage');
  if (usage?.ok === true && usage.reading.readings.windows?.kind === 'value') return outcomes;
  const entries = [...outcomes].map(([part, outcome]): [Part, Outcome] => {
    if (outcome.ok || outcome.failure.kind !== 'not-offered') return [part, outcome];
    return [part, { ok: false, failure: { ...outcome.failure, kind: 'wrong-organization' } }];
  });
  return new Map(entries);
}

/** claude.ai's word for an account on which credits were never set up. */
const NEVER_SET_UP = 'overage_not_provisioned';

/**
 * No wallet is believed where something else says so, too: an organization that pays, a limit that is not offered
 * either, or credits that were never set up. On any other account the address may just as well have moved, and an
 * auto-reload that nobody sees any more must not count as off.
 */
function withWalletBelieved(outcomes: Outcomes, kind: LookAnswers['kind']): Outcomes {
  const credits = outcomes.get('credits');
  if (credits === undefined || credits.ok || credits.failure.kind !== 'not-offered') return outcomes;
  const limit = outcomes.get('limit');
  const halt =
    limit?.ok === true && limit.reading.readings.halt?.kind === 'value' ? limit.reading.readings.halt.value : null;
  const neverSetUp = halt !== null && halt !== 'none' && halt.reason === NEVER_SET_UP;
  const limitToo = limit?.ok === false && limit.failure.kind === 'not-offered';
  if (kind === 'team' || kind === 'enterprise' || limitToo || neverSetUp) return outcomes;
  return new Map([...outcomes, ['credits', { ok: false, failure: { ...credits.failure, kind: 'refused' } }]]);
}

/** In order of trust: the switch is decided in it, and spares are taken in it. */
function readingsIn(outcomes: Outcomes): readonly PartReading[] {
  return PART_ORDER.map((part) => outcomes.get(part)).flatMap((outcome) => (outcome?.ok ? [outcome.reading] : []));
}

const PART_ORDER: readonly Part[] = ['usage', 'limit', 'credits', 'offer', 'bundles', 'subscription', 'card'];

function merged(outcomes: Outcomes, kind: LookAnswers['kind']): Readings {
  const refused = [...outcomes].filter(([, outcome]) => !outcome.ok && outcome.failure.kind === 'not-offered');
  const firsts = readingsIn(outcomes).map(({ readings }) => readings);
  return Object.assign(
    {},
    ...refused.map(([part]) => notOfferedReadings(part)),
    ...sparesIn(outcomes, kind),
    ...firsts,
  ) as Readings;
}

/**
 * Weakest first, as the later ones overwrite: what `usage` holds in reserve, then the amounts of `overage_spend_limit`,
 * which for a Team or an Enterprise are the organization's and not the member's.
 */
function sparesIn(outcomes: Outcomes, kind: LookAnswers['kind']): readonly Readings[] {
  const spareOf = (part: Part) => {
    const outcome = outcomes.get(part);
    return outcome?.ok ? outcome.reading.spare : {};
  };
  return [spareOf('usage'), kind === 'team' || kind === 'enterprise' ? {} : spareOf('limit')];
}

/** The Free plan: usage answers with nothing but nulls, and neither credits nor a spend limit exist (2026-08). */
function hasNoPaidUse(outcomes: Outcomes): boolean {
  const usage = outcomes.get('usage');
  if (usage?.ok !== true) return false;
  const { readings, spare, claims } = usage.reading;
  const windows = readings.windows?.kind === 'value' ? readings.windows.value : null;
  const silent = windows?.length === 0 && Object.keys(readings).length === 1;
  if (!silent || claims.length > 0 || Object.keys(spare).length > 0) return false;
  return (['limit', 'credits'] as const).every((part) => {
    const outcome = outcomes.get(part);
    return outcome?.ok === false && outcome.failure.kind === 'not-offered';
  });
}

function reportsOf(outcomes: Outcomes): readonly PartReport[] {
  return [...outcomes].map(([part, outcome]) =>
    outcome.ok
      ? { part, failure: saysNothing(outcome.reading) ? SHAPE : null, unknownKeys: outcome.reading.unknownKeys }
      : { part, failure: outcome.failure, unknownKeys: [] },
  );
}

/** A body of the right kind in which nothing can be read any more: its shape has changed, and that is no success. */
function saysNothing({ readings, claims }: PartReading): boolean {
  const all = Object.values(readings);
  return (
    claims.length === 0 && all.length > 0 && all.every((each) => each.kind === 'unreadable' && each.reason === 'shape')
  );
}
