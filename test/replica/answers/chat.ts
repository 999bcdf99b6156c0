import { type UseOutcome, use } from '../simulator/use.ts';
import { uuidFrom } from '../uuid.ts';
import { creditsRequired, failure } from './errors.ts';
import { answer, type Endpoint, type Exchange, json, parseObject, type ReplicaAnswer } from './exchange.ts';
import { messageLimit, refusedLimit } from './message-limit.ts';

/** Conversations and the messages sent to them. */
export const chat: Endpoint = (exchange) => {
  const { rest, method, body } = exchange;
  if (rest === 'session_events') return method === 'POST' ? sessionEvent(exchange) : null;
  if (rest === 'chat_conversations') {
    if (method === 'GET') return json([]);
    return method === 'POST' ? json({ name: '', ...parseObject(body) }, 201) : null;
  }
  const path = /^chat_conversations\/([^/]+)(?:\/(completion|retry_completion))?$/.exec(rest);
  if (path === null) return null;
  if (path[2] === undefined) return method === 'GET' ? json({ uuid: path[1], name: '', chat_messages: [] }) : null;
  return method === 'POST' ? complete(exchange) : null;
};

/** `POST /v1/sessions/{id}/events`: a turn of Claude Code on the web. */
function sessionEvent(exchange: Exchange): ReplicaAnswer {
  const { outcome } = send(exchange);
  return outcome.allowed ? json({ ok: true }) : refusal(exchange, outcome);
}

function complete(exchange: Exchange): ReplicaAnswer {
  const { outcome, model, paidModel } = send(exchange);
  if (!outcome.allowed) {
    return paidModel ? creditsRequired(model, outcome.refusal ?? 'unknown') : refusal(exchange, outcome);
  }
  const events = streamOf(messageLimit(exchange.account, exchange.now, outcome), exchange.account.events.length);
  const result = answer(200, 'text/event-stream; charset=utf-8', events.join(''));
  result.parts = events;
  return result;
}

function send({ account, body, now }: Exchange): { outcome: UseOutcome; model: string; paidModel: boolean } {
  const named = parseObject(body)?.model;
  const model = typeof named === 'string' ? named : 'claude-sonnet-5-5';
  // Fable models are paid with credits from the first token on the small plans.
  const paidModel = model.includes('fable') && (account.plan === 'pro' || account.plan === 'team');
  const window = account.windows.find((one) => one.model !== null && model.includes(one.model.toLowerCase()));
  const outcome = use(account, now, {
    cost: account.messageCost,
    model: window?.model ?? null,
    kind: paidModel ? 'always-paid' : 'message',
  });
  return { outcome, model, paidModel };
}

/** A refused message: the message of the error is itself JSON. */
function refusal({ account, now }: Exchange, outcome: UseOutcome): ReplicaAnswer {
  return failure(429, 'rate_limit_error', JSON.stringify(refusedLimit(account, now, outcome)), null);
}

function streamOf(limit: Record<string, unknown>, number: number): string[] {
  const id = uuidFrom(`message ${number}`);
  const words = 'Sure. Here is a short answer from the stand-in, sent word by word as the real one does.'.split(' ');
  return [
    event('message_start', { message: { id, type: 'message', role: 'assistant', content: [], stop_reason: null } }),
    event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
    ...words.map((word, index) =>
      event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: index === 0 ? word : ` ${word}` } }),
    ),
    event('content_block_stop', { index: 0 }),
    event('message_delta', { delta: { stop_reason: 'end_turn', stop_sequence: null } }),
    event('message_limit', { message_limit: limit }),
    event('message_stop', {}),
  ];
}

function event(type: string, data: Record<string, unknown>): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
}
