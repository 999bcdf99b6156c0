import type { Reply } from './protocol.ts';

/** What the worker answered; a failure for anything that is no reply, such as silence. By hand: faces carry no schemas. */
export function replyIn(raw: unknown): Reply {
  if (typeof raw !== 'object' || raw === null || !('ok' in raw) || raw.ok !== true)
    return { ok: false, code: 'failed' };
  const retryAt = 'retryAt' in raw && typeof raw.retryAt === 'number' ? raw.retryAt : null;
  return { ok: true, retryAt };
}
