/**
 * Whether the watch can see claude.ai at all, and why not. `signed-out` and `no-access` blind at once; the others let the
 * facts age first. Times in epoch ms; `retryAt` is when claude.ai said, or we decided, that it may be asked again.
 */
export interface Sight {
  readonly state:
    | 'clear'
    | 'signed-out'
    | 'no-access'
    | 'challenge'
    | 'offline'
    | 'rate-limited'
    | 'refused'
    | 'failing';
  readonly since: number;
  readonly retryAt: number | null;
}

export const CLEAR_SIGHT: Sight = { state: 'clear', since: 0, retryAt: null };

/** The moment at which a rule is asked, and what the watch can see then. */
export interface Circumstances {
  readonly now: number;
  readonly sight: Sight;
}
