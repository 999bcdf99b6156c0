const MARK = Symbol.for('usage-watchdog.content');

/**
 * The life of this copy of the script: everything that it sets up hangs on the one controller. A copy injected before
 * it in the same place, which Firefox leaves running beside the new one, is ended first.
 */
export function beginLifetime(scope: object): AbortController {
  const marked = scope as { [MARK]?: unknown };
  const previous = marked[MARK];
  const lifetime = new AbortController();
  if (previous instanceof AbortController) previous.abort();
  Object.defineProperty(scope, MARK, { value: lifetime, configurable: true, enumerable: false });
  lifetime.signal.addEventListener('abort', () => {
    if (marked[MARK] === lifetime) Reflect.deleteProperty(scope, MARK);
  });
  return lifetime;
}
