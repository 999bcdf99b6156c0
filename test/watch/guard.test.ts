import { describe, expect, it } from 'vitest';
import { claudeRequests } from '../../src/background/claude-requests.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/risk/settings.ts';
import type { BriefDocument } from '../../src/watch/brief/brief.ts';
import { sealed } from '../../src/watch/documents/seal.ts';
import { createFetch } from '../replica/fetch.ts';
import { english } from '../words/speech.ts';
import { createRig, type Rig } from './rig.ts';

const MINUTE = 60_000;

async function watching(scenario: string) {
  const rig = createRig(scenario);
  rig.requests = claudeRequests(english, 'en');
  const watch = rig.start();
  await watch.wake();
  const org = rig.replica.activeOrg ?? '';
  const put = (resource: string, body: object, method = 'PUT') => ({
    method,
    path: `/api/organizations/${org}/${resource}`,
    body: JSON.stringify(body),
  });
  return { rig, watch, org, put };
}

function choose(rig: Rig, changes: Partial<Settings>): void {
  const document = sealed({ version: 3, ...DEFAULT_SETTINGS, ...changes });
  rig.stored.set('settings', document);
  rig.stored.set('settings.copy', document);
}

const ON = ['overage_spend_limit', { is_enabled: true }] as const;
const shown = ({ shown: notices }: Rig, id: string) =>
  notices.filter((notice) => notice.id.startsWith(`${id}:`)).length;

describe('a request that moves money', () => {
  it('is put into words with the account’s own numbers', async () => {
    const { watch, put } = await watching('banner-four-dollars');
    const reply = await watch.guardAsk(put(...ON));
    expect(reply).toMatchObject({ asks: true, question: { kind: 'switch-on', amount: '1100:2:USD' } });
    expect(JSON.stringify(reply)).toContain('$11.00');
  });

  it.each([
    ['off', 'overage_spend_limit', { is_enabled: false }],
    ['auto-reload off', 'contracts/auto_reload_settings', { enabled: false }],
    ['what it is already', 'overage_spend_limit', { is_enabled: true, monthly_credit_limit: 5000, currency: 'USD' }],
    ['nothing of ours', 'something_else', { a: 1 }],
  ])('is not asked about: %s', async (_name, resource, body) => {
    const { watch, put } = await watching('armed');
    expect(await watch.guardAsk(put(resource, body))).toEqual({ asks: false });
  });

  it('is not asked about where the user switched its kind off', async () => {
    const { rig, watch, put } = await watching('off');
    choose(rig, { guardsOff: ['switch-on'] });
    expect(await watch.guardAsk(put(...ON))).toEqual({ asks: false });
    expect(await watch.guardAsk(put('contracts/prepaid/credits', { amount: 1000 }, 'POST'))).toMatchObject({
      asks: true,
    });
  });

  it('of an organization that was never read is asked about as unknown', async () => {
    const rig = createRig('off');
    rig.requests = claudeRequests(english, 'en');
    const path = '/api/organizations/2b5365bb-d97f-4997-a828-ee288ef51964/contracts/prepaid/credits';
    const reply = await rig.start().guardAsk({ method: 'POST', path, body: null });
    expect(reply).toMatchObject({ asks: true, question: { kind: 'buy', amount: null } });
  });
});

describe('its answer', () => {
  it('explains what the next reading shows, and stands in the ledger', async () => {
    const { rig, watch, org, put } = await watching('off');
    await watch.guardAnswered(put(...ON), { answer: 'sent', remember: false });
    rig.replica.account().overage.enabled = true;
    rig.replica.advance(2 * MINUTE);
    await watch.refresh();
    const stored = rig.state().accounts.accounts[org];
    expect(stored?.events).toContainEqual(
      expect.objectContaining({ kind: 'asked', what: 'switch-on', answer: 'sent' }),
    );
    expect(stored?.events).toContainEqual(expect.objectContaining({ kind: 'switch', to: 'on', byRequest: true }));
    expect(shown(rig, 'switch-drift')).toBe(0);
  });

  it('explains nothing when it was a refusal', async () => {
    const { rig, watch, put } = await watching('off');
    await watch.guardAnswered(put(...ON), { answer: 'refused', remember: false });
    rig.replica.account().overage.enabled = true;
    rig.replica.advance(2 * MINUTE);
    await watch.refresh();
    expect(shown(rig, 'switch-drift')).toBe(1);
  });

  it('that no message is to be asked about holds until the window starts again', async () => {
    const { rig, watch, org, put } = await watching('paying');
    const message = put('chat_conversations/c/completion', { prompt: 'x' }, 'POST');
    expect(await watch.guardAsk(message)).toMatchObject({ asks: true, question: { kind: 'paid-send' } });
    await watch.guardAnswered(message, { answer: 'sent', remember: true });
    expect(await watch.guardAsk(message)).toEqual({ asks: false });
    const [session] = rig.replica.account().windows;
    expect(rig.state().watch.guardQuiet[org]).toBe(session?.resetsAt);
  });
});

describe('a paid message that is asked about each time', () => {
  it('does not offer to be forgotten, and cannot be', async () => {
    const { rig, watch, org, put } = await watching('paying');
    const message = put('chat_conversations/c/completion', { prompt: 'x' }, 'POST');
    expect(await watch.guardAsk(message)).toMatchObject({ question: { remember: expect.any(String) } });
    choose(rig, { paidSendEachTime: true });
    expect(await watch.guardAsk(message)).toMatchObject({ question: { kind: 'paid-send', remember: null } });
    await watch.guardAnswered(message, { answer: 'sent', remember: true });
    expect(rig.state().watch.guardQuiet[org]).toBeUndefined();
  });

  it('does not honour that it was to be forgotten, in the page and here', async () => {
    const { rig, watch, org, put } = await watching('paying');
    const message = put('chat_conversations/c/completion', { prompt: 'x' }, 'POST');
    const left = () => (rig.stored.get('brief') as { orgs: Record<string, { paidUntil: number | null }> }).orgs[org];
    await watch.guardAnswered(message, { answer: 'sent', remember: true });
    expect(left()?.paidUntil).toBeNull();
    await watch.setSettings({ paidSendEachTime: true });
    expect(await watch.guardAsk(message)).toMatchObject({ asks: true });
    expect(left()?.paidUntil).not.toBeNull();
    await watch.setSettings({ guardsOff: ['paid-send'] });
    expect(await watch.guardAsk(message)).toEqual({ asks: false });
    expect(left()?.paidUntil).toBeNull();
  });
});

describe('a message to a model that the plan does not include', () => {
  const to = (model: string) => ({ prompt: 'x', model });

  it('is asked about, and then not for a session; others never were', async () => {
    const { rig, watch, org, put } = await watching('armed');
    const send = (model: string) => put('chat_conversations/c/completion', to(model), 'POST');
    const fable = await watch.guardAsk(send('claude-fable-5-2'));
    expect(fable).toMatchObject({ asks: true, question: { kind: 'paid-send' } });
    expect(JSON.stringify(fable)).toContain('Your plan includes no use of Fable.');
    expect(await watch.guardAsk(send('claude-sonnet-5-5'))).toEqual({ asks: false });
    const brief = () => (rig.stored.get('brief') as BriefDocument).orgs[org]?.paidModels;
    expect(brief()).toEqual([expect.objectContaining({ model: 'fable', always: true })]);
    await watch.guardAnswered(send('claude-fable-5-2'), { answer: 'sent', remember: true });
    expect(await watch.guardAsk(send('claude-fable-5-2'))).toEqual({ asks: false });
    expect(brief()).toEqual([]);
    // Silence about one model is none about the others.
    rig.replica.use({ cost: 100_000, kind: 'message', model: null });
    rig.replica.advance(2 * MINUTE);
    await watch.refresh();
    expect(await watch.guardAsk(send('claude-sonnet-5-5'))).toMatchObject({ asks: true });
  });
});

describe('a claim with the box ticked', () => {
  const CLAIM = ['overage_credit_grant', { campaign: 'c', feature: 'f', enable_overages: true }, 'POST'] as const;

  async function claimed(remember: boolean) {
    const { rig, watch, org, put } = await watching('offer-open');
    const reply = await watch.guardAsk(put(...CLAIM));
    await watch.guardAnswered(put(...CLAIM), { answer: 'sent', remember });
    return { rig, watch, org, put, reply };
  }

  async function arrives({ replica }: Rig, put: Awaited<ReturnType<typeof watching>>['put']): Promise<void> {
    const { method, path, body } = put(...CLAIM);
    const answer = await createFetch(replica)(`https://claude.ai${path}`, { method, body });
    expect(answer.status).toBe(200);
    replica.advance(2 * MINUTE);
  }

  it('is offered, and pulls the brake once, though the worker dies in between', async () => {
    const { rig, put, org, reply } = await claimed(true);
    expect(reply).toMatchObject({
      question: { remember: 'Switch usage credits off again once the credit has arrived' },
    });
    await arrives(rig, put);
    // Killed at any step, a new worker ends what the one before it began.
    for (const steps of [3, 9, 14]) {
      const dead = rig.killAfter(steps);
      await Promise.race([dead, rig.start().refresh()]);
      rig.replica.advance(MINUTE);
    }
    await rig.start().refresh();
    expect(rig.replica.account().overage.enabled).toBe(false);
    const pulls = rig.state().watch.pulls.filter(({ why }) => why === 'afterClaim');
    expect(pulls).toEqual([expect.objectContaining({ control: 'switch', outcome: 'off' })]);
    expect(shown(rig, 'braked')).toBe(1);
    expect(rig.state().accounts.accounts[org]?.events).toContainEqual(
      expect.objectContaining({ kind: 'brake', why: 'afterClaim', isOff: true }),
    );
    // Switched on again by hand it stays on.
    rig.replica.account().overage.enabled = true;
    rig.replica.advance(10 * MINUTE);
    await rig.start().refresh();
    expect(rig.replica.account().overage.enabled).toBe(true);
  });

  it('pulls nothing where it is not ticked', async () => {
    const { rig, watch, put } = await claimed(false);
    await arrives(rig, put);
    await watch.refresh();
    expect(rig.replica.account().overage.enabled).toBe(true);
    expect(rig.state().watch.pulls).toEqual([]);
  });

  it('pulls nothing for a credit that comes two days later', async () => {
    const { rig, watch, put } = await claimed(true);
    rig.replica.advance(48 * 60 * MINUTE);
    await watch.refresh();
    await arrives(rig, put);
    await watch.refresh();
    expect(rig.replica.account().overage.enabled).toBe(true);
  });
});

describe('what the page is left', () => {
  it('says until when a message is paid, and nothing where the plan covers it', async () => {
    const paid = await watching('paying');
    const brief = paid.rig.stored.get('brief') as { orgs: Record<string, { paidUntil: number | null }> };
    expect(brief.orgs[paid.org]?.paidUntil).toBe(paid.rig.replica.account().windows[0]?.resetsAt);
    const covered = await watching('armed');
    const other = covered.rig.stored.get('brief') as typeof brief;
    expect(other.orgs[covered.org]?.paidUntil).toBeNull();
  });
});

describe('what the chat stream says', () => {
  it('raises a window at once, and brings about a reading', async () => {
    const { rig, watch, org } = await watching('overflow-near');
    const window = {
      key: 'five_hour',
      percent: 100,
      resetsAt: null,
      model: null,
      kind: 'plan',
      exhausted: true,
    } as const;
    rig.replica.advance(5 * MINUTE);
    rig.replica.log.length = 0;
    await watch.stream(org, { windows: { kind: 'value', value: [window] } }, true);
    expect(rig.replica.log.some(({ path }) => path.endsWith('/usage'))).toBe(true);
  });
});
