import { FACT_NAMES } from '../../../account/account.ts';
import { type Fact, lastKnown } from '../../../account/fact.ts';
import { DEFAULT_SETTINGS, horizonOf, type Settings } from '../../../risk/settings.ts';
import type { View } from '../../../view/view.ts';
import { sameSetting } from '../../../watch/backup/same-setting.ts';
import type { State } from '../../../watch/documents/state.ts';
import type { SourceHistory, StoredAccount } from '../../../watch/documents/types.ts';
import { failureOf, PART_NAMES } from './source-rows.ts';
import { unknownKeys } from './unknown-keys.ts';

const MINUTE = 60_000;

export interface Reported {
  readonly version: string;
  readonly browser: string;
  readonly state: State;
  readonly chosen: StoredAccount | null;
  readonly view: Pick<View, 'state' | 'verdict' | 'tone'>;
  readonly access: boolean | null;
  readonly allowed: boolean | null;
  readonly now: number;
}

/**
 * What helps to find a fault, and nothing else: names of facts, settings and fields, how old they are, and how readings
 * failed. No amount, no id, no name, no time of day. In English, whatever the language: it is read by who mends it. Pure.
 */
export function reportText(reported: Reported): string {
  const { version, browser, state, chosen, view, access, allowed, now } = reported;
  const { watch, settings } = state;
  const orgs = Object.values(state.accounts.accounts);
  const lines = [
    `Usage Watchdog ${version}, ${browser}`,
    `state ${view.state}, verdict ${view.verdict}, tone ${view.tone}`,
    `access ${yesNo(access)}, notifications ${yesNo(allowed)}, heard ${yesNo(watch.heard)}, history ${yesNo(watch.remembers)}`,
    `sight ${watch.sight.state}${watch.sight.state === 'clear' ? '' : ` for ${ageOf(watch.sight.since, now)}`}, refusals ${watch.refusals}${quiet(state, now)}`,
    `organizations: ${orgs.length} known, ${watch.listed.length} listed`,
    ...(chosen === null ? ['nothing read yet'] : accountLines(chosen, settings, namesIn(state), now)),
    `anchors: composer ${anchorOf(watch.anchors.composer)}, credits ${anchorOf(watch.anchors.credits)}`,
    ...watch.repairs.map(({ document, outcome, at }) => `repair: ${document} ${outcome}, ${ageOf(at, now)} ago`),
    ...watch.pulls
      .slice(-5)
      .map(({ control, outcome, attempts, why }) => `brake: ${control} by ${why}, ${outcome} after ${attempts}`),
    `settings changed: ${changedSettings(settings).join(' ') || 'none'}`,
  ];
  return lines.join('\n');
}

function accountLines(chosen: StoredAccount, settings: Settings, secrets: readonly string[], now: number): string[] {
  const { account, sources } = chosen;
  const facts = FACT_NAMES.map((name) => `${name} ${factState(account.facts[name], settings, now)}`);
  const reports = PART_NAMES.map((part) => [part, sources[part]] as const);
  const failures = reports.flatMap(([part, source]) => (source === undefined ? [] : failureLine(part, source, now)));
  const keys = unknownKeys([...new Set(reports.flatMap(([, source]) => source?.unknownKeys ?? []))], secrets);
  const disputed = [...new Set(account.contradictions.map(({ fact }) => fact))];
  return [
    'facts:',
    ...facts.map((fact) => `  ${fact}`),
    ...failures,
    ...(disputed.length > 0 ? [`contradictions: ${disputed.join(' ')}`] : []),
    `unknown keys: ${keys.names.join(' ') || 'none'}${keys.more > 0 ? ` and ${keys.more} more` : ''}`,
  ];
}

/** Known, aged, unknown or not offered, how old, and from where. */
function factState(fact: Fact<unknown>, settings: Settings, now: number): string {
  if (fact.kind === 'not-offered') return 'not-offered';
  const last = lastKnown(fact);
  const age = last === undefined ? '' : ` ${ageOf(last.readAt, now)} ${last.source}`;
  if (fact.kind === 'unknown') return `unknown (${fact.reason})${age}`;
  return `${now - fact.readAt > horizonOf(settings) ? 'aged' : 'known'}${age}`;
}

function failureLine(part: string, source: SourceHistory, now: number): string[] {
  const failure = failureOf(source);
  return failure === null ? [] : [`failed: ${part} ${failure.kind}, ${ageOf(failure.at, now)} ago`];
}

function quiet({ watch }: State, now: number): string {
  if (watch.quietUntil === null || watch.quietUntil <= now) return '';
  return `, quiet for ${ageOf(now, watch.quietUntil)}${watch.askedToWait ? ' as asked' : ''}`;
}

/** In minutes: finer would tell when somebody was at the computer. */
function ageOf(since: number, now: number): string {
  return `${Math.max(0, Math.floor((now - since) / MINUTE))}m`;
}

function yesNo(value: boolean | null): string {
  if (value === null) return 'unknown';
  return value ? 'yes' : 'no';
}

function anchorOf(sighting: State['watch']['anchors']['composer']): string {
  if (sighting === null) return 'not looked for';
  return sighting.by === null
    ? 'not found'
    : `by ${unknownKeys([sighting.by.replaceAll(/[^A-Za-z]/g, '_')]).names[0] ?? 'another'}`;
}

/** By name: what they are set to may be an amount. */
function changedSettings(settings: Settings): string[] {
  const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
  return names.filter((name) => !sameSetting(settings[name], DEFAULT_SETTINGS[name]));
}

function namesIn({ accounts }: State): string[] {
  return Object.values(accounts.accounts).flatMap(({ account }) => {
    const name = lastKnown(account.facts.organization)?.value.name ?? null;
    return name === null ? [account.org] : [account.org, name, ...name.split(/\W+/)];
  });
}
