import { sendOff } from '../claude/brake.ts';
import { isReadablePath } from '../claude/endpoints.ts';
import { type FetchLike, fetchHttp } from '../claude/http.ts';
import type { TabAnswer, TabRequest, TabTurnOff } from '../watch/protocol.ts';
import type { MessageListener, Runtime } from './runtime.ts';

export interface TabReaderNeeds {
  readonly runtime: Runtime;
  readonly fetch: FetchLike;
  readonly origin: string;
  readonly signal: AbortSignal;
}

/**
 * Reads for the worker with this tab's own cookies, where the worker's are another account's (a Firefox container).
 * Only GETs of the paths on the list, and the brake, which can only turn off; only for the extension itself: not for a
 * page, not for another tab.
 */
export function answerReads({ runtime, fetch, origin, signal }: TabReaderNeeds): void {
  const whileAlive: FetchLike = (url, init) => {
    const signals = init.signal == null ? [signal] : [init.signal, signal];
    return fetch(url, { ...init, signal: AbortSignal.any(signals) });
  };
  const http = fetchHttp(whileAlive, origin);
  const answerTo = (message: unknown): Promise<TabAnswer> | null => {
    if (isTurnOff(message)) return sendOff(whileAlive, origin, message.org, message.control);
    if (!isTabRequest(message)) return null;
    return isReadablePath(message.path) ? http.get(message.path) : Promise.resolve({ ok: false, code: 'forbidden' });
  };
  const listener: MessageListener = (message, sender, respond) => {
    if (signal.aborted || sender.id !== runtime.id || sender.tab !== undefined) return false;
    const answer = answerTo(message);
    if (answer === null) return false;
    void answer.then((result) => (signal.aborted ? undefined : respond(result))).catch(() => undefined);
    // Keeps the channel open for an answer that comes later.
    return true;
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => stopListening(runtime, listener));
}

function isTurnOff(message: unknown): message is TabTurnOff {
  if (typeof message !== 'object' || message === null) return false;
  const { type, org, control } = message as Partial<Record<'type' | 'org' | 'control', unknown>>;
  return type === 'turn-off' && typeof org === 'string' && (control === 'switch' || control === 'reload');
}

function isTabRequest(message: unknown): message is TabRequest {
  if (typeof message !== 'object' || message === null) return false;
  const { type, path } = message as Partial<Record<'type' | 'path', unknown>>;
  return type === 'get' && typeof path === 'string';
}

function stopListening(runtime: Runtime, listener: MessageListener): void {
  try {
    runtime.onMessage.removeListener(listener);
  } catch {
    // An orphan's API throws whatever is asked of it; its listeners went with the extension.
  }
}
