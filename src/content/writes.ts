import { isWrittenUrl } from '../claude/written-paths.ts';

export interface WriteNeeds {
  /** Undefined in a browser without it: then the alarm sees what was written. */
  readonly observer: typeof PerformanceObserver | undefined;
  readonly origin: string;
  readonly written: () => void;
  readonly signal: AbortSignal;
}

/**
 * Notices that the page has written something that moves money, by the browser's own list of what was loaded: nothing of
 * the page is touched, and neither method nor body is seen.
 */
export function watchWrites({ observer, origin, written, signal }: WriteNeeds): void {
  if (observer === undefined || signal.aborted) return;
  const loads = new observer((list) => {
    if (list.getEntries().some(({ name }) => isWrittenUrl(name, origin))) written();
  });
  loads.observe({ type: 'resource' });
  signal.addEventListener('abort', () => loads.disconnect(), { once: true });
}
