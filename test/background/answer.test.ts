import { describe, expect, it, vi } from 'vitest';
import { answer } from '../../src/background/answer.ts';
import { parsePageReadings } from '../../src/claude/page/page-readings-schema.ts';
import { streamClaim } from '../../src/claude/stream-claim.ts';
import { replyIn } from '../../src/watch/reply-in.ts';
import type { Watch } from '../../src/watch/watch.ts';

const ORG = '2b5365bb-d97f-4997-a828-ee288ef51964';

function fakeWatch() {
  return {
    wake: vi.fn(async () => undefined),
    refresh: vi.fn(async () => ({ ok: true, retryAt: 7 }) as const),
    hint: vi.fn(async () => undefined),
    pageText: vi.fn(async () => undefined),
    selectOrganization: vi.fn(async () => undefined),
    resume: vi.fn(async () => undefined),
    brake: vi.fn(async () => undefined),
    guardAsk: vi.fn(async () => ({ asks: false }) as const),
    guardAnswered: vi.fn(async () => undefined),
    stream: vi.fn(async () => undefined),
    testNotice: vi.fn(async () => true),
    previewImport: vi.fn(async () => ({ why: 'foreign', part: null }) as const),
    importFile: vi.fn(async () => null),
    undoImport: vi.fn(async () => false),
    deleteAll: vi.fn(async () => true),
    snooze: vi.fn(async () => undefined),
    anchorSeen: vi.fn(async () => undefined),
    riskOf: vi.fn(async () => null),
    addCredit: vi.fn(async () => undefined),
    removeCredit: vi.fn(async () => undefined),
    setSettings: vi.fn(async () => undefined),
  } satisfies Watch;
}

const openBrake = vi.fn(async (_control: string) => undefined);
const CLAIMS = { page: parsePageReadings, stream: streamClaim, openBrake };

const SNOOZE = { type: 'snooze', id: 'low-balance', org: ORG, key: ORG };
const CREDIT = {
  type: 'add-credit',
  org: null,
  amount: { minor: 500, exponent: 2, currency: 'USD' },
  expiresAt: 1_800_000_000_000,
  note: 'a gift',
};
const REMOVAL = { type: 'remove-credit', id: 'hand-1' };
const SETTING = { type: 'set-settings', changes: { pollMinutes: 3 } };

const REFUSED = { ok: false, code: 'not-understood' };

describe('our own pages', () => {
  it('may command', async () => {
    const watch = fakeWatch();
    await expect(answer({ type: 'refresh' }, 'face', watch, CLAIMS)).resolves.toEqual({
      ok: true,
      retryAt: 7,
    });
    await answer({ type: 'select-organization', org: ORG }, 'face', watch, CLAIMS);
    await answer({ type: 'resume' }, 'face', watch, CLAIMS);
    expect(watch.selectOrganization).toHaveBeenCalledWith(ORG);
    expect(watch.resume).toHaveBeenCalledOnce();
    await answer(SNOOZE, 'face', watch, CLAIMS);
    expect(watch.snooze).toHaveBeenCalledWith(expect.objectContaining({ id: 'low-balance', key: ORG }));
    await answer(CREDIT, 'face', watch, CLAIMS);
    expect(watch.addCredit).toHaveBeenCalledWith(expect.objectContaining({ amount: CREDIT.amount, note: 'a gift' }));
    await answer(REMOVAL, 'face', watch, CLAIMS);
    expect(watch.removeCredit).toHaveBeenCalledWith('hand-1');
    await answer(SETTING, 'face', watch, CLAIMS);
    expect(watch.setSettings).toHaveBeenCalledWith({ pollMinutes: 3 });
  });
});

describe('everything that is stored', () => {
  it.each([
    [
      { type: 'test-notice', title: 'x', body: 'y' },
      { ok: true, retryAt: null, done: true },
    ],
    [
      { type: 'import', value: {}, sure: false },
      { ok: false, code: 'refused', refusal: { why: 'foreign', part: null } },
    ],
    [
      { type: 'import', value: {}, sure: true },
      { ok: true, retryAt: null, done: true },
    ],
    [{ type: 'undo-import' }, { ok: true, retryAt: null, done: false }],
    [{ type: 'delete-all' }, { ok: true, retryAt: null, done: true }],
  ])('%j', async (message, reply) => {
    await expect(answer(message, 'face', fakeWatch(), CLAIMS)).resolves.toEqual(reply);
  });

  it('is imported only by who is sure', async () => {
    const watch = fakeWatch();
    await answer({ type: 'import', value: {}, sure: false }, 'face', watch, CLAIMS);
    expect(watch.importFile).not.toHaveBeenCalled();
  });
});

describe('a tab', () => {
  it('may hint and claim', async () => {
    const watch = fakeWatch();
    await answer({ type: 'hint', why: 'opened', org: ORG }, 'tab', watch, CLAIMS);
    expect(watch.hint).toHaveBeenCalledWith(ORG, 'opened');
    const readings = { switch: { kind: 'value', value: 'on' } };
    await answer({ type: 'page-text', org: null, at: 1, readings }, 'tab', watch, CLAIMS);
    expect(watch.pageText).toHaveBeenCalledWith(null, readings, 1);
  });

  it.each([
    { type: 'refresh' },
    { type: 'resume' },
    { type: 'select-organization', org: ORG },
    SNOOZE,
    CREDIT,
    REMOVAL,
    { type: 'test-notice', title: 'x', body: 'y' },
    { type: 'import', value: {}, sure: true },
    { type: 'undo-import' },
    { type: 'delete-all' },
    SETTING,
  ])('may not command: %j', async (message) => {
    const watch = fakeWatch();
    await expect(answer(message, 'tab', watch, CLAIMS)).resolves.toEqual(REFUSED);
    for (const method of Object.values(watch)) expect(method).not.toHaveBeenCalled();
  });

  it.each([
    null,
    'refresh',
    {},
    { type: 'unheard-of' },
    { type: 'hint' },
    { type: 'hint', why: 'opened', org: '../../etc' },
    { type: 'hint', why: 'opened', org: ORG, more: 1 },
    { type: 'page-text', org: ORG, at: 1, readings: { switch: { kind: 'unreadable', reason: 'shape' } } },
    { type: 'page-text', org: ORG, at: 1, readings: { switch: { kind: 'value', value: 'maybe' } } },
    { type: 'page-text', org: ORG, at: 1, readings: { halt: { kind: 'value', value: 'none' } } },
  ])('is not understood: %j', async (message) => {
    const watch = fakeWatch();
    await expect(answer(message, 'tab', watch, CLAIMS)).resolves.toEqual(REFUSED);
    for (const method of Object.values(watch)) expect(method).not.toHaveBeenCalled();
  });
});

describe('what a tab sees and wants', () => {
  it('is heard', async () => {
    const watch = fakeWatch();
    await answer({ type: 'anchors', name: 'composer', by: 'fieldset' }, 'tab', watch, CLAIMS);
    expect(watch.anchorSeen).toHaveBeenCalledWith('composer', 'fieldset');
    await answer({ type: 'open-brake', control: 'reload' }, 'tab', watch, CLAIMS);
    expect(openBrake).toHaveBeenCalledWith('reload');
    expect(watch.brake).not.toHaveBeenCalled();
  });

  it.each([
    { type: 'anchors', name: 'elsewhere', by: null },
    { type: 'anchors', name: 'composer', by: 'x'.repeat(41) },
    { type: 'anchors', name: 'composer', by: null, more: 1 },
    { type: 'open-brake', control: 'on' },
  ])('is not understood: %j', async (message) => {
    const watch = fakeWatch();
    openBrake.mockClear();
    await expect(answer(message, 'tab', watch, CLAIMS)).resolves.toEqual(REFUSED);
    expect(watch.anchorSeen).not.toHaveBeenCalled();
    expect(openBrake).not.toHaveBeenCalled();
  });
});

describe('a reply, as a face takes it', () => {
  it.each([
    [
      { ok: true, retryAt: 12 },
      { ok: true, retryAt: 12 },
    ],
    [
      { ok: true, retryAt: null },
      { ok: true, retryAt: null },
    ],
    [
      { ok: true, retryAt: 'soon' },
      { ok: true, retryAt: null },
    ],
    [undefined, { ok: false, code: 'failed' }],
    [{ ok: 'true' }, { ok: false, code: 'failed' }],
  ])('%j', (raw, expected) => {
    expect(replyIn(raw)).toEqual(expected);
  });
});
