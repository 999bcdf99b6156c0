import { type BrakeRule, DEFAULT_SETTINGS, type Settings } from '../../risk/settings.ts';
import type { Lowering } from './import-reply.ts';
import { sameSetting } from './same-setting.ts';

/** How settings would change: what the user has to be told of each by itself, and how many others. */
export interface SettingsChange {
  readonly lowers: readonly Lowering[];
  readonly others: number;
}

/** Settings that are told of by themselves, and one that no file brings. */
const APART: ReadonlySet<string> = new Set<keyof Settings>([
  'guardsOff',
  'brake',
  'silenced',
  'quietHours',
  'dangersWait',
  'line',
  'panel',
  'pausedUntil',
]);

/** What changes where `after` takes the place of `before`. Pure. */
export function settingsChange(before: Settings, after: Settings): SettingsChange {
  const names = (Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]).filter((name) => !APART.has(name));
  return {
    lowers: [...guards(before, after), ...brakes(before, after), ...voices(before, after)],
    others: names.filter((name) => !sameSetting(before[name], after[name])).length + levels(before, after),
  };
}

function guards(before: Settings, after: Settings): Lowering[] {
  return [...new Set(after.guardsOff)]
    .filter((guard) => !before.guardsOff.includes(guard))
    .map((guard) => ({ kind: 'guard-off', guard }));
}

/** A rule that is switched on is told of, too: it acts by itself. */
function brakes({ brake: before }: Settings, { brake: after }: Settings): Lowering[] {
  const isOn = (value: boolean | number | null): boolean => value !== false && value !== null;
  return (Object.keys(DEFAULT_SETTINGS.brake) as BrakeRule[])
    .filter((rule) => isOn(before[rule]) !== isOn(after[rule]))
    .map((rule) => ({ kind: isOn(after[rule]) ? 'brake-on' : 'brake-off', rule }));
}

/** Rules of the brake that are on before and after, at another level: they act by themselves sooner, or later. */
function levels({ brake: before }: Settings, { brake: after }: Settings): number {
  const isLevel = (value: boolean | number | null): boolean => typeof value === 'number';
  return (Object.keys(DEFAULT_SETTINGS.brake) as BrakeRule[]).filter(
    (rule) => isLevel(before[rule]) && isLevel(after[rule]) && before[rule] !== after[rule],
  ).length;
}

function voices(before: Settings, after: Settings): Lowering[] {
  const silenced = new Set(after.silenced.filter((id) => !before.silenced.includes(id))).size;
  const quiet = after.quietHours !== null && !sameSetting(before.quietHours, after.quietHours);
  const found: (Lowering | null)[] = [
    silenced > 0 ? { kind: 'silenced', count: silenced } : null,
    quiet ? { kind: 'quiet-hours' } : null,
    after.dangersWait && !before.dangersWait ? { kind: 'dangers-wait' } : null,
    before.line && !after.line ? { kind: 'line-off' } : null,
    before.panel && !after.panel ? { kind: 'panel-off' } : null,
  ];
  return found.filter((lowering) => lowering !== null);
}
