import type { CDPSession } from 'puppeteer-core';

type Send = (callbacks: unknown, method: string, params: unknown, ...rest: unknown[]) => unknown;

/**
 * Keeps puppeteer from attaching to service workers by itself. It has each new one wait for a debugger and lets go of it
 * at once, and a worker that is started again right after it was killed is then left waiting for ever. Unattached, a
 * worker also falls asleep as it does for a user. (Puppeteer 24; to be removed when it can be told so by an option.)
 */
export async function leaveWorkersAlone(session: CDPSession): Promise<void> {
  const connection = session.connection() as unknown as {
    _rawSend: Send;
    send(method: string, params: object): unknown;
  };
  const raw = connection._rawSend.bind(connection);
  connection._rawSend = (callbacks, method, params, ...rest) =>
    raw(callbacks, method, method === 'Target.setAutoAttach' ? withoutWorkers(params as Attaching) : params, ...rest);
  // What the browser was told at its start is told again.
  await connection.send('Target.setAutoAttach', {
    autoAttach: true,
    flatten: true,
    waitForDebuggerOnStart: true,
    filter: [{ type: 'page', exclude: true }, {}],
  });
}

interface Attaching {
  readonly filter?: readonly object[];
}

function withoutWorkers(params: Attaching): Attaching {
  return { ...params, filter: [{ type: 'service_worker', exclude: true }, ...(params.filter ?? [{}])] };
}
