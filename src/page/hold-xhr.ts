import { MODEL } from '../claude/requests/model-of.ts';
import { ask } from './ask.ts';
import { match, type Seen } from './match.ts';
import { defineProperty, dispatch, exec, type Native, NativeRequest, natives, wrap } from './native.ts';

type Face = Record<string, unknown>;

/** What is remembered of a request. */
interface Kept {
  /** It was opened and may move money. */
  readonly seen?: Seen | undefined;
  readonly isSync?: boolean;
  /** It is held. */
  withdraw?: () => boolean;
  /** It was ended by us, and shows this. */
  readonly face?: Face;
}

const [get, set] = natives(WeakMap, 'get', 'set') as readonly [Native<Kept | undefined>, Native];
const kept = new WeakMap();

/** The same for `XMLHttpRequest`: what may move money is sent by the browser's own `send`, but later. */
export function holdXhr(): void {
  const { prototype } = XMLHttpRequest;
  wrap(prototype, 'open', (pass, xhr: XMLHttpRequest, args) => {
    const before = get(kept, xhr);
    before?.withdraw?.();
    for (const name in before?.face) delete xhr[name as never];
    const result = pass();
    set(kept, xhr, { seen: match(args[1], args[0]), isSync: args.length > 2 && !args[2] });
    return result;
  });
  wrap(prototype, 'send', (pass, xhr: XMLHttpRequest, args) => {
    const request = get(kept, xhr);
    const seen = request?.seen;
    if (!seen) return pass();
    // While it is held, a second call has no effect.
    if (request.withdraw) return undefined;
    let from: Request | RegExpExecArray | null = null;
    try {
      if (seen.isMessage) from = exec(MODEL, args[0]);
      else if (!request.isSync) from = new NativeRequest(seen.url, { method: 'POST', body: args[0] as BodyInit });
    } catch {
      // A stream that somebody reads: it goes as it is, but unread.
    }
    const done = (refusal: string) => {
      set(kept, xhr, {});
      if (refusal) refuse(xhr, seen.url, refusal);
      else pass();
    };
    request.withdraw = ask(seen, from, done, request.isSync);
    return undefined;
  });
  wrap(prototype, 'abort', (pass, xhr: XMLHttpRequest) => {
    if (get(kept, xhr)?.withdraw?.()) {
      end(xhr, 'abort', { readyState: 4 });
      (xhr as { readyState: number }).readyState = 0;
    }
    return pass();
  });
}

function refuse(xhr: XMLHttpRequest, responseURL: string, responseText: string): void {
  const response = xhr.responseType === 'json' ? JSON.parse(responseText) : responseText;
  end(xhr, 'load', { readyState: 4, status: 403, responseURL, responseText, response });
}

/**
 * Ends a request that was never sent, with the events of the browser's own and in their order. The page's own idea of
 * these events will do, as nothing of ours is in them.
 */
function end(xhr: XMLHttpRequest, type: string, face: Face): void {
  const progress = (target: unknown) => {
    dispatch(target, new ProgressEvent(type));
    dispatch(target, new ProgressEvent('loadend'));
  };
  set(kept, xhr, { face });
  for (const name in face) defineProperty(xhr, name, { value: face[name], configurable: true, writable: true });
  dispatch(xhr, new Event('readystatechange'));
  if (type === 'abort') progress(xhr.upload);
  progress(xhr);
}
