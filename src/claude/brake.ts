import type { Control } from '../account/account.ts';
import type { Brake, Clock } from '../watch/ports.ts';
import { isOrgToken, ORGANIZATIONS_PATH } from './endpoints.ts';
import { failureOf } from './failure.ts';
import { type FetchLike, type HttpResult, plainAnswer } from './http.ts';

/**
 * The brake: the only writes to claude.ai that this extension can make. Both point towards off, and there is nothing in
 * here that could be given another value: a test reads the source and the built files for it.
 */
const OFF: Readonly<Record<Control, { readonly resource: string; readonly body: string }>> = {
  switch: { resource: 'overage_spend_limit', body: '{"is_enabled":false}' },
  reload: { resource: 'contracts/auto_reload_settings', body: '{"enabled":false}' },
};

/** claude.ai takes two to five seconds to switch (public reports of 2026). */
const TIMEOUT_MS = 20_000;

/** Sends a request that turns a control off, with the user's cookies. Answers with a value in any case. */
export async function sendOff(
  fetchLike: FetchLike,
  origin: string,
  org: string,
  control: Control,
): Promise<HttpResult> {
  const { resource, body } = OFF[control];
  // An id that would change the path is never sent.
  if (!isOrgToken(org)) return { ok: false, code: 'offline' };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetchLike(`${origin}${ORGANIZATIONS_PATH}/${org}/${resource}`, {
      method: 'PUT',
      credentials: 'include',
      redirect: 'manual',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body,
      signal,
    });
    return { ok: true, value: await plainAnswer(response) };
  } catch {
    return { ok: false, code: signal.aborted ? 'timeout' : 'offline' };
  }
}

/** How a request to turn off can be sent: by the worker itself, or by way of a tab. */
export type SendOff = (org: string, control: Control) => Promise<HttpResult>;

/** The brake over a way of sending. What claude.ai answers is only whether it took it; whether it is off, a reading tells. */
export function claudeBrake(send: SendOff, clock: Clock): Brake {
  return {
    async turnOff(org, control) {
      const result = await send(org, control);
      if (!result.ok) return { kind: result.code, status: null, retryAt: null };
      const failure = failureOf(result.value, 'limit', clock.now());
      // An answer without a body, or with one that is no JSON, has still been taken.
      return failure?.kind === 'not-json' ? null : failure;
    },
  };
}
