import type { Lived } from './life.ts';
import { DAY } from './life.ts';
import type { Score } from './life-score.ts';

/** `d12 14:05`: the day of the life, and the time of day in UTC. */
export function dayTime(at: number, start: number): string {
  const day = Math.floor((at - start) / DAY);
  return `d${day} ${new Date(at).toISOString().slice(11, 16)}`;
}

/** A key without its organization, and with times of the life in place of epoch times. */
function keyWords(key: string, org: string, start: number): string {
  return key
    .replace(org, '')
    .replace(/^:/, '')
    .replace(/\b1[5-9]\d{11}\b/g, (time) => dayTime(Number(time), start));
}

const HAPPENED = new Set([
  'expired',
  'switch-on',
  'switch-off',
  'claimed',
  'credit-arrived',
  'reload-declined',
  'plan-ended',
]);

/** Everything that was told in a life, in order; indented between it what happened at claude.ai. */
export function linesOf({ life, accounts, shown }: Lived): string {
  const { start } = life;
  const several = accounts.length > 1;
  const lines = accounts.flatMap((account, index) => {
    const mark = several ? ` #${index}` : '';
    const truth = [
      ...account.charges
        .filter(({ why }) => why !== 'renewal')
        .map(({ at, why, amountMinor }) => ({ at, what: `charge ${amountMinor} ${why}` })),
      ...account.events
        .filter(({ what }) => HAPPENED.has(what))
        .map(({ at, what, amount }) => ({ at, what: `${what} ${amount || ''}`.trim() })),
    ];
    const told = shown.filter(({ risk }) => risk.org === account.uuid);
    return [
      ...truth.map(({ at, what }) => ({ at, order: 0, line: `    ${dayTime(at, start)}${mark} ${what}` })),
      ...told.map(({ at, risk, heard }) => ({
        at,
        order: 1,
        line: `${dayTime(at, start)}${mark} ${risk.severity} ${risk.id} ${keyWords(risk.key, account.uuid, start)}${heard ? '' : ' (not heard)'}`.trimEnd(),
      })),
    ];
  });
  return `${lines
    .toSorted((a, b) => a.at - b.at || a.order - b.order)
    .map(({ line }) => line)
    .join('\n')}\n`;
}

/** What is wrong with how a life was told, as lines that name the life; empty = nothing. */
export function faultsOf({ name, judgements, twice }: Score, start: number): readonly string[] {
  return [
    ...judgements.flatMap(({ at, path, fault }) =>
      fault === null ? [] : [`${name}: ${dayTime(at, start)} ${path} ${fault}`],
    ),
    ...twice.map(({ at, risk }) => `${name}: ${dayTime(at, start)} ${risk.id} ${risk.key} was told twice`),
  ];
}

/** Warnings that were not true, as lines. */
export function untruthsOf({ name, untrue }: Score, start: number): readonly string[] {
  return untrue.map(({ at, risk }) => `${name}: ${dayTime(at, start)} ${risk.severity} ${risk.id} was not true`);
}
