/**
 * The life of this copy of the script: everything that it sets up hangs on the one controller. A copy injected before
 * it in the same place, which Firefox leaves running beside the new one, is ended first.
 */
export function beginLifetime(scope: object, name: 'content' | 'guard' | 'in-page'): AbortController {
  const mark = Symbol.for(`usage-watchdog.${name}`);
  const marked = scope as { [mark: symbol]: unknown };
  const previous = marked[mark];
  const lifetime = new AbortController();
  if (previous instanceof AbortController) previous.abort();
  Object.defineProperty(scope, mark, { value: lifetime, configurable: true, enumerable: false });
  lifetime.signal.addEventListener('abort', () => {
    if (marked[mark] === lifetime) Reflect.deleteProperty(scope, mark);
  });
  return lifetime;
}
