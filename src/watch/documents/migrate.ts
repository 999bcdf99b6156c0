import { DEFAULT_SETTINGS } from '../../risk/settings.ts';
import type { DocumentName } from './read-state.ts';
import { NOTHING_UNSAVED } from './types.ts';

type Fields = Readonly<Record<string, unknown>>;
type Step = (before: Fields) => Fields;

/**
 * For each document the steps from one version to the next: the first makes version 2 of version 1. A step trusts nothing
 * of what it is given; the check that follows judges what comes of it.
 */
const STEPS: { readonly [K in DocumentName]: readonly Step[] } = {
  accounts: [accountsTo2],
  told: [toldTo2],
  settings: [settingsTo2, settingsTo3],
  credits: [],
  watch: [
    (watch) => ({ ...watch, remembers: null, pulls: [], guardQuiet: {} }),
    (watch) => ({ ...watch, anchors: { composer: null, credits: null } }),
  ],
};

/** A document in the form of today, as a copy; one that is of no version that we ever wrote comes back as it is. */
export function migrated(name: DocumentName, document: unknown): unknown {
  if (!isFields(document)) return document;
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return document;
  return STEPS[name].slice(version - 1).reduce((fields, step, index) => {
    return { ...step(fields), version: version + index + 1 };
  }, document);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Version 2 (0.2.0) knows forecasts and events. What was judged before is judged anew at the first pass. */
function accountsTo2(before: Fields): Fields {
  const { accounts } = before;
  if (!isFields(accounts)) return before;
  return {
    ...before,
    accounts: Object.fromEntries(Object.entries(accounts).map(([org, stored]) => [org, storedTo2(stored)])),
  };
}

function storedTo2(stored: unknown): unknown {
  if (!isFields(stored)) return stored;
  const { account } = stored;
  const news = { outlook: null, risks: [], forecast: null, events: [], requests: [], unsaved: NOTHING_UNSAVED };
  if (!isFields(account)) return { ...stored, ...news };
  return { ...stored, ...news, account: { ...account, balanceRoseAt: null, facts: factsTo2(account.facts) } };
}

/** The plan's end was not read before: the fact is read anew within the hour. */
function factsTo2(facts: unknown): unknown {
  if (!isFields(facts)) return facts;
  return { ...facts, subscription: { kind: 'unknown', reason: 'never-read', since: 0 } };
}

/**
 * What waits to be shown has another form now: it is untold, so that it is found, and told, anew; its milder self may be on
 * display. The way down to the threshold had no part of its name that says when the balance rose.
 */
function toldTo2(before: Fields): Fields {
  const { entries: told, episodes, outbox } = before;
  if (!isFields(told) || !isFields(episodes) || !Array.isArray(outbox)) return before;
  const waiting = new Set(outbox.map((risk) => (isFields(risk) ? `${risk.id}:${risk.key}` : '')));
  const entries = Object.entries(told).flatMap(([name, entry]) => {
    if (!waiting.has(name)) return [[nameIn2(name), entry]];
    return isFields(entry) && entry.raised === true ? [[nameIn2(name), { severity: 'info', at: entry.at }]] : [];
  });
  return {
    ...before,
    entries: Object.fromEntries(entries),
    episodes: Object.fromEntries(Object.entries(episodes).map(([name, since]) => [nameIn2(name), since])),
    outbox: [],
    snoozed: {},
  };
}

function nameIn2(name: string): string {
  return name.replace(/^(reload-near:[^:]*:threshold)(?=:|$)/, '$1:-');
}

/** The small sum was five whole units in any currency; whoever left it so means five dollars' worth. */
function settingsTo2(before: Fields): Fields {
  const { lowBalanceUnits } = before;
  return { ...DEFAULT_SETTINGS, ...before, lowBalanceUnits: lowBalanceUnits === 5 ? null : lowBalanceUnits };
}

/** Version 3 (0.3.0) has settings of the faces. */
function settingsTo3(before: Fields): Fields {
  return { ...DEFAULT_SETTINGS, ...before };
}
