import { MAY_MOVE_MONEY } from '../claude/requests/may-move-money.ts';
import { exec, methodOf, NativeRequest, urlOf } from './native.ts';

/** A request that may move money. */
export interface Seen {
  readonly url: string;
  /** What a Request is made of: the page's own, or the URL. */
  readonly input: unknown;
  /** Method, space, URL. */
  readonly line: string;
  /** It sends a message; of its body nothing is looked at but the name of the model. */
  readonly isMessage: boolean;
}

const MONEY_URL = new RegExp(`^${location.origin}${MAY_MOVE_MONEY}`);

/** Recognises a request by method and URL alone. Most requests are reads and are let go at the first look. */
export function match(input: unknown, asked: unknown): Seen | undefined {
  let method = asked;
  let url: string | undefined;
  try {
    if (typeof input === 'object') {
      // A Request, of whichever frame.
      url = urlOf(input);
      method ??= methodOf(input);
    }
  } catch {
    // An address in the form of an object.
  }
  try {
    if (!method || exec(/^(?:get|head)$/i, method)) return undefined;
    const href = url ?? urlOf(new NativeRequest(input as string));
    const found = exec(MONEY_URL, href);
    return found
      ? { url: href, input: url ? input : href, line: `${method} ${href}`, isMessage: !found[1] }
      : undefined;
  } catch {
    // Not an address: the browser refuses it as always.
    return undefined;
  }
}
