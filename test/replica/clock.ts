/** The time as the replica sees it, in epoch milliseconds. */
export interface Clock {
  now(): number;
}

/** A clock that a test or the scenario bar can move. */
export interface AdjustableClock extends Clock {
  advance(ms: number): void;
  set(at: number): void;
}

/** A clock that stands still until it is moved. */
export function manualClock(start: number): AdjustableClock {
  let at = start;
  return {
    now: () => at,
    advance: (ms) => {
      at += ms;
    },
    set: (value) => {
      at = value;
    },
  };
}

/** The machine's own clock plus an offset, so that a running page can be moved ahead by an hour or a day. */
export function systemClock(offset = 0): AdjustableClock {
  let shift = offset;
  return {
    now: () => Date.now() + shift,
    advance: (ms) => {
      shift += ms;
    },
    set: (value) => {
      shift = value - Date.now();
    },
  };
}

/** Tells whether a clock can be moved. */
export function isAdjustable(clock: Clock): clock is AdjustableClock {
  return 'advance' in clock && 'set' in clock;
}
