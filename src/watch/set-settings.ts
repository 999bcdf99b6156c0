import type { Settings } from '../risk/settings.ts';
import type { State } from './documents/state.ts';

/** The state with some settings changed. Levels end up sorted, and nothing is listed twice. Pure. */
export function withSettings(state: State, changes: Partial<Settings>): State {
  const settings = { ...state.settings, ...changes };
  const [first, second] = settings.overflowLevels;
  return {
    ...state,
    settings: {
      ...settings,
      overflowLevels: [Math.min(first, second), Math.max(first, second)],
      limitLevels: once(settings.limitLevels).sort((a, b) => a - b),
      expiryStages: once(settings.expiryStages),
      guardsOff: once(settings.guardsOff),
      silenced: once(settings.silenced),
    },
  };
}

function once<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
