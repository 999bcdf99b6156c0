/** One delayed call at a time. */
export interface Timer {
  /** Calls in `delay` ms, unless a call is waiting already. */
  start(delay: number): void;
  stop(): void;
}

/** A timer that ends with the script, so that nothing runs in an orphan. */
export function timer(call: () => void, signal: AbortSignal): Timer {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const stop = () => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
  };
  signal.addEventListener('abort', stop);
  return {
    start(delay) {
      if (waiting !== null || signal.aborted) return;
      waiting = setTimeout(() => {
        waiting = null;
        call();
      }, delay);
    },
    stop,
  };
}
