import { MODEL } from '../claude/requests/model-of.ts';
import { ask } from './ask.ts';
import { hear } from './hear.ts';
import { match, type Seen } from './match.ts';
import {
  copyOf,
  defineProperty,
  exec,
  listen,
  NativePromise,
  NativeRequest,
  NativeResponse,
  natives,
  signalOf,
  wrap,
} from './native.ts';

type Send = (args: readonly unknown[]) => Promise<Response>;

const [isAborted] = natives(AbortSignal, 'aborted');

/**
 * Holds back what `fetch` is about to send where it may move money. All else goes to the browser's own function with the
 * same arguments, and the page gets the very promise that it returns.
 */
export function holdFetch(): void {
  wrap(window, 'fetch', (pass, _, args) => {
    const init = args[1] as RequestInit | undefined;
    const seen = match(args[0], init?.method);
    return seen ? hold(seen, init, pass as Send) : pass();
  });
}

function hold(seen: Seen, init: RequestInit | undefined, send: Send): Promise<Response> {
  const { isMessage, url, input } = seen;
  return new NativePromise((resolve) => {
    // What `fetch` itself begins with, and what the browser refuses is refused by it. From here on the page cannot change
    // what is asked about.
    const request = new NativeRequest(input as Request, init);
    const signal = signalOf(request);
    const pass = () => {
      const answer = send([request]);
      if (isMessage) hear(answer);
      resolve(answer);
    };
    // The browser does not send what is aborted, and rejects as the page expects.
    if (isAborted(signal)) return pass();
    const withdraw = ask(seen, isMessage ? exec(MODEL, init?.body) : copyOf(request), (refusal) =>
      refusal ? resolve(refuse(url, refusal)) : pass(),
    );
    listen(signal, 'abort', () => withdraw() && pass());
  });
}

function refuse(url: string, body: string): Response {
  const answer = new NativeResponse(body, { status: 403, headers: { 'content-type': 'application/json' } });
  defineProperty(answer, 'url', { value: url });
  return answer;
}
