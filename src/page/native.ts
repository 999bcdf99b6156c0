/**
 * What the browser itself offers, as it is at the start, before any script of the page could put its own in the place: one
 * that did would be handed our private objects and could answer for the user. What this script does later may use nothing
 * else that a page can replace: no method of an array or a string, no `await`, no spreading, no taking an array apart.
 */
export const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
export const { Promise: NativePromise, Request: NativeRequest, Response: NativeResponse } = globalThis;

/** A method or getter, to be called on any object of its kind. */
export type Native<R = unknown> = (self: unknown, ...args: unknown[]) => R;

export function natives<const N extends readonly string[]>(
  kind: { readonly prototype: object },
  ...names: N
): { readonly [I in keyof N]: Native } {
  const found = names.map((name): Native => {
    // Where one is missing this throws, nothing is wrapped, and the page is as it was.
    const { get, value } = getOwnPropertyDescriptor(kind.prototype, name) as PropertyDescriptor;
    return (self, ...args) => apply(get ?? value, self, args);
  });
  return found as unknown as { [I in keyof N]: Native };
}

export const [exec] = natives(RegExp, 'exec') as readonly [Native<RegExpExecArray | null>];
export const [after] = natives(Promise, 'then');
export const [dispatch, listen] = natives(EventTarget, 'dispatchEvent', 'addEventListener');
export const [urlOf, methodOf, signalOf, copyOf, textOf] = natives(
  NativeRequest,
  'url',
  'method',
  'signal',
  'clone',
  'text',
) as readonly [Native<string>, Native<string>, Native<AbortSignal>, Native<Request>, Native];

/**
 * Puts a wrapper in the place of a function: told apart from it neither by name nor by text. `pass` calls the function as
 * the page did, or with other arguments.
 */
export function wrap<O extends object>(
  owner: O,
  name: keyof O,
  by: (pass: (args?: unknown) => unknown, self: never, args: readonly unknown[]) => unknown,
): void {
  owner[name] = new Proxy(owner[name] as () => unknown, {
    apply: (target, self, args) => by((others = args) => apply(target, self, others as []), self as never, args),
  }) as O[keyof O];
}

const ignore = () => {};

/** Goes on with a promise and leaves no rejection behind. */
export function quietly<T>(promise: unknown, then: (value: T) => unknown): void {
  after(after(promise, then), ignore, ignore);
}
