import { describe, expect, it, vi } from 'vitest';
import type { HeldRequest } from '../../../src/content/guard/channel.ts';
import { gatekeeper } from '../../../src/content/guard/gatekeeper.ts';
import type { Sent } from '../../../src/content/runtime.ts';
import type { BriefDocument, PaidModel } from '../../../src/watch/brief/brief.ts';
import type { ShownText } from '../../../src/watch/ports.ts';
import type { Message } from '../../../src/watch/protocol.ts';

const ORG = '2b5365bb-d97f-4997-a828-ee288ef51964';
const NOW = 1_800_000_000_000;
const BUY = `/api/organizations/${ORG}/contracts/prepaid/credits`;
const SEND = `/api/organizations/${ORG}/chat_conversations/c/completion`;
const QUESTION = { kind: 'buy' } as never;

function brief(paidUntil: number | null, paidModels: readonly PaidModel[] = []): BriefDocument {
  const orgs = { [ORG]: { line: null, panel: null, paidUntil, paidModels } };
  return { version: 2, language: 'en', direction: 'ltr', dismiss: '', style: '', orgs };
}

interface Setup {
  readonly reply?: unknown;
  readonly says?: 'sent' | 'refused';
  readonly brief?: BriefDocument | null;
  readonly confirms?: boolean;
  readonly shown?: ShownText | null;
}

function setUp({
  reply = { ok: true, guard: { asks: true, question: QUESTION, refused: 'no' } },
  says = 'sent',
  brief: of = null,
  confirms = true,
  shown = null,
}: Setup) {
  const messages: Message[] = [];
  const end = new AbortController();
  const send = vi.fn(async (message: Message): Promise<Sent> => {
    messages.push(message);
    return reply === 'dead' ? { ok: false, code: 'failed', message: '' } : { ok: true, reply };
  });
  const ask = vi.fn(async () => ({ answer: says, remember: false }));
  const confirm = vi.fn(() => confirms);
  const keeper = gatekeeper({
    brief: () => of,
    organization: () => ORG,
    shown: () => shown,
    send,
    ask,
    confirm,
    refused: 'held back',
    now: () => NOW,
    signal: end.signal,
  });
  return { keeper, messages, ask, confirm, end };
}

function held(path: string, withdrawn = new AbortController()) {
  const answers: (string | null)[] = [];
  const request: HeldRequest = {
    method: 'POST',
    path,
    body: '{"amount":1000}',
    withdrawn: withdrawn.signal,
    answer: (refused) => answers.push(refused),
  };
  return { request, answers };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a request that is held back', () => {
  it.each<[string, Setup, (string | null)[]]>([
    ['the user sends it', {}, [null]],
    ['the user refuses it', { says: 'refused' }, ['no']],
    ['nothing is to be asked', { reply: { ok: true, guard: { asks: false } } }, [null]],
    ['the worker is dead and the user says yes', { reply: 'dead' }, [null]],
    ['the worker is dead and the user says no', { reply: 'dead', confirms: false }, ['held back']],
    ['the worker does not understand', { reply: { ok: false }, confirms: false }, ['held back']],
  ])('%s', async (_name, setup, expected) => {
    const { keeper } = setUp(setup);
    const { request, answers } = held(BUY);
    keeper.held(request);
    expect(answers).toEqual([]);
    await settle();
    expect(answers).toEqual(expected);
  });

  it('is noted with its answer before it leaves', async () => {
    const { keeper, messages } = setUp({});
    const { request } = held(BUY);
    keeper.held(request);
    await settle();
    const caught = { method: 'POST', path: BUY, body: '{"amount":1000}' };
    expect(messages).toEqual([
      { type: 'guard-ask', request: caught },
      { type: 'guard-answered', request: caught, answer: 'sent', remember: false },
    ]);
  });

  it('is handed on with what the page’s dialog shows, where it is a purchase', async () => {
    const shown = { text: '5.00', language: 'en' };
    const { keeper, messages } = setUp({ shown });
    keeper.held(held(BUY).request);
    keeper.held(held(`/api/organizations/${ORG}/overage_spend_limit`).request);
    await settle();
    const asked = messages.flatMap((message) => (message.type === 'guard-ask' ? [message.request.shown] : []));
    expect(asked).toEqual([shown, undefined]);
  });

  it('that the page takes back is neither answered nor noted', async () => {
    const { keeper, messages } = setUp({});
    const withdrawn = new AbortController();
    const { request, answers } = held(BUY, withdrawn);
    keeper.held(request);
    withdrawn.abort();
    await settle();
    expect(answers).toEqual([]);
    expect(messages.map(({ type }) => type)).toEqual(['guard-ask']);
  });

  it('does not leave when something goes wrong', async () => {
    const { keeper, ask } = setUp({});
    ask.mockRejectedValue(new Error('no document'));
    const { request, answers } = held(BUY);
    keeper.held(request);
    await settle();
    expect(answers).toEqual(['held back']);
  });
});

describe('a message', () => {
  it.each<[string, BriefDocument | null]>([
    ['nothing is known', null],
    ['the plan covers it', brief(null)],
    ['the window has started again', brief(NOW)],
  ])('leaves in the same turn where %s', (_name, of) => {
    const { keeper, messages } = setUp({ brief: of });
    const { request, answers } = held(SEND);
    keeper.held(request);
    expect(answers).toEqual([null]);
    expect(messages).toEqual([]);
  });

  const model = (name: string, until: number, always: boolean): PaidModel => ({ model: name, until, always });

  it.each<[string, string | null, readonly PaidModel[], boolean]>([
    ['to a model whose window is full', '"model":"claude-fable-5-2"', [model('fable', NOW + 1, false)], true],
    ['to another', '"model":"claude-opus-5-5"', [model('fable', NOW + 1, false)], false],
    ['to one that cannot be told, while a window is full', null, [model('fable', NOW + 1, false)], true],
    ['to one whose window has started again', '"model":"claude-fable-5-2"', [model('fable', NOW, false)], false],
    ['to one that the plan leaves out', '"model":"claude-fable-5-2"', [model('fable', NOW + 1, true)], true],
    ['to one that cannot be told, while the plan leaves one out', null, [model('fable', NOW + 1, true)], false],
    ['to any, while a window without a name is full', '"model":"claude-opus-5-5"', [model('', NOW + 1, false)], true],
  ])('%s', (_name, body, models, isAsked) => {
    const { keeper, messages } = setUp({ brief: brief(null, models) });
    const { request, answers } = held(SEND);
    keeper.held({ ...request, body });
    expect(answers).toEqual(isAsked ? [] : [null]);
    expect(messages.map(({ type }) => type)).toEqual(isAsked ? ['guard-ask'] : []);
  });

  it('is decided within a millisecond', () => {
    const { keeper } = setUp({ brief: brief(null, [model('fable', NOW + 1, true), model('opus', NOW + 1, false)]) });
    const { request } = held(SEND);
    const once = () => keeper.held({ ...request, body: '"model":"claude-sonnet-5-5"' });
    once();
    const start = performance.now();
    for (let n = 0; n < 100; n += 1) once();
    expect((performance.now() - start) / 100).toBeLessThan(1);
  });

  it('is asked about while it is paid', async () => {
    const { keeper, ask } = setUp({ brief: brief(NOW + 1), says: 'refused' });
    const { request, answers } = held(SEND);
    keeper.held(request);
    expect(answers).toEqual([]);
    await settle();
    expect(ask).toHaveBeenCalledOnce();
    expect(answers).toEqual(['no']);
  });
});

it('what was decided while nobody was there is noted', () => {
  const { keeper, messages } = setUp({});
  keeper.unattended({ how: 'unasked', method: 'POST', path: BUY });
  keeper.unattended({ how: 'refused', method: 'POST', path: BUY });
  const request = { method: 'POST', path: BUY, body: null };
  expect(messages).toEqual([
    { type: 'guard-answered', request, answer: 'sent', remember: false },
    { type: 'guard-answered', request, answer: 'refused', remember: false },
  ]);
});
