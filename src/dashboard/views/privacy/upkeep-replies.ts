import type { Reply } from '../../../watch/protocol.ts';
import type { ImportAnswer } from './upkeep.ts';

/** What the worker answered; null for anything that is no reply, such as silence. */
function replyIn(raw: unknown): Reply | null {
  return typeof raw === 'object' && raw !== null && 'ok' in raw ? (raw as Reply) : null;
}

/** Whether something was done; null where nobody answered. */
export function doneIn(raw: unknown): boolean | null {
  const reply = replyIn(raw);
  return reply?.ok === true && 'done' in reply ? reply.done === true : null;
}

export function importAnswerIn(raw: unknown): ImportAnswer {
  const reply = replyIn(raw);
  if (reply?.ok === true && 'preview' in reply) return { kind: 'preview', preview: reply.preview };
  if (reply?.ok === false && 'refusal' in reply) return { kind: 'refused', refusal: reply.refusal };
  return { kind: doneIn(raw) === true ? 'done' : 'failed' };
}
