import { HOUR } from './life.ts';
import type { Judgement, Score } from './life-score.ts';

/** Where a danger that was not true is counted. */
const PATH_OF: Readonly<Record<string, string>> = {
  'reload-near': '4 reload by use',
  'reload-by-expiry': '7 reload by expiry',
  paying: '5 overflow',
  'overflow-near': '5 overflow',
  'credit-expiring': '7 promo lost',
  'spent-with-headroom': '14 a fault of the service',
  'switch-drift': '24 25 drift',
};

function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}

function timeWords(ms: number | null): string {
  if (ms === null) return '-';
  if (ms >= 48 * HOUR) return `${Math.round(ms / 24 / HOUR)} d`;
  return ms >= 2 * HOUR ? `${Math.round(ms / HOUR)} h` : `${Math.round(ms / 60_000)} min`;
}

function falseDangers(scores: readonly Score[]): readonly string[] {
  return scores
    .flatMap(({ untrue }) => untrue.filter(({ risk }) => risk.severity === 'danger'))
    .map(({ risk }) => PATH_OF[risk.id] ?? risk.id);
}

/** False dangers in a simulated year. */
export function falsePerYear(scores: readonly Score[]): number {
  return falseDangers(scores).length / scores.reduce((sum, { years }) => sum + years, 0);
}

/** The table of lives: path, lives, charges, foreseen of those that could be read before, lead time, missed, false. */
export function tableOf(scores: readonly Score[]): string {
  const untrue = falseDangers(scores);
  const all = scores.flatMap(({ name, judgements }) => judgements.map((judgement) => ({ ...judgement, name })));
  const paths = [...new Set([...all.map(({ path }) => path), ...untrue])];
  const rows = paths
    .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((path) => {
      const own = all.filter((one) => one.path === path);
      return [path, String(new Set(own.map(({ name }) => name)).size), ...figuresOf(own), countOf(untrue, path)];
    });
  const head = ['path', 'lives', 'charges', 'foreseen', 'median lead', 'missed', 'false'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}

function figuresOf(own: readonly Judgement[]): readonly string[] {
  const readable = own.filter((one) => one.readable);
  const leads = own.flatMap(({ lead }) => (lead === null ? [] : [lead]));
  const foreseen = readable.filter(({ lead }) => lead !== null).length;
  const missed = own.filter(({ fault }) => fault !== null).length;
  return [String(own.length), `${foreseen} of ${readable.length}`, timeWords(median(leads)), String(missed)];
}

function countOf(list: readonly string[], name: string): string {
  return String(list.filter((one) => one === name).length);
}
