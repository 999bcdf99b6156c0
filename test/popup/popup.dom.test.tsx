import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { App } from '../../src/popup/app.tsx';
import { translateFrom } from '../faces/translate-from.ts';
import { armed, NOW, other, safe, WEEK_RESET } from './accounts.ts';
import { type FakeOptions, type FakeSource, fakeSource } from './fake-source.ts';
import { SPECIMENS, snapshotOf } from './states.ts';

/** The contract with other tools: a change here breaks them. */
const SURFACE_FACTS = [
  'switch',
  'reload',
  'balance',
  'spent',
  'limit',
  'reload-threshold',
  'reload-target',
  'promo-balance',
  'purchased-balance',
  'next-expiry',
  'org',
  'plan',
];

const translate = translateFrom(messages);
const popup = () => document.querySelector<HTMLElement>('[data-state]')!;
const at = (selector: string) => document.querySelector<HTMLElement>(selector)!;

async function open(options: Partial<FakeOptions> = {}): Promise<FakeSource> {
  const source = fakeSource({ snapshot: snapshotOf([armed]), translate, ...options });
  render(<App source={source} />);
  if (options.snapshot !== null) await waitFor(() => expect(popup().dataset.state).not.toBe('loading'));
  return source;
}

const specimen = (name: string) => SPECIMENS.find((one) => one.name === name)!;

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the test surface', () => {
  it('stands on the root element', async () => {
    await open();
    expect({ ...popup().dataset }).toEqual({ state: 'ready', verdict: 'armed', readAt: `${NOW - 120_000}` });
  });

  it.each(SPECIMENS.filter(({ snapshot }) => snapshot !== null))(
    'has each fact once in $name, or none without an account',
    async ({ snapshot, access }) => {
      await open({ snapshot, access: access ?? true });
      const facts = [...document.querySelectorAll<HTMLElement>('[data-fact]')].map(({ dataset }) => dataset.fact);
      const known = popup().dataset.readAt !== '';
      expect(facts.sort()).toEqual(known ? [...SURFACE_FACTS].sort() : []);
      expect(document.querySelectorAll('[data-action=refresh]')).toHaveLength(1);
      expect(document.querySelectorAll('[data-fact]:not([data-value])')).toHaveLength(0);
    },
  );

  it('carries windows and risks', async () => {
    await open({ snapshot: specimen('charge-near').snapshot });
    const week = at('[data-window=seven_day]').dataset;
    expect([week.percent, week.resetsAt]).toEqual(['88', new Date(WEEK_RESET).toISOString()]);
    const { severity, amount } = at('[data-risk=reload-near]').dataset;
    expect([severity, amount]).toEqual(['danger', '1000:2:USD']);
    expect(at('[data-risk=no-ceiling]').dataset.amount).toBeUndefined();
  });

  it('marks what is aged and keeps its value', async () => {
    await open({ snapshot: specimen('blind').snapshot });
    const reload = at('[data-fact=reload]');
    expect([reload.dataset.value, reload.dataset.aged, reload.textContent]).toEqual(['on', '', 'On']);
  });
});

describe('loading', () => {
  it('shows boxes without a word until storage answers', async () => {
    await open({ snapshot: null });
    expect({ ...popup().dataset }).toMatchObject({ state: 'loading', verdict: 'blind' });
    expect(popup().getAttribute('data-read-at')).toBe('');
    expect(popup().textContent).toBe('');
  });
});

describe('what can be pressed', () => {
  it('reads again, and says until when it has to wait', async () => {
    const source = await open({ reply: { ok: true, retryAt: NOW + 180_000 } });
    fireEvent.click(at('[data-action=refresh]'));
    expect(source.sent).toEqual([{ type: 'refresh' }]);
    await waitFor(() => expect(at('footer').textContent).toContain('Next try at 14:35'));
  });

  it('says when nothing answered', async () => {
    await open({ reply: { ok: false, code: 'failed' } });
    fireEvent.click(screen.getByRole('button', { name: 'Read now' }));
    await waitFor(() => expect(at('footer').textContent).toContain('The reading failed.'));
  });

  it.each([
    ['not-yours', 'Turn auto-reload off at claude.ai'],
    ['signed-out', 'Sign in at claude.ai'],
    ['empty', 'Open claude.ai'],
    ['blind-challenge', 'Open claude.ai'],
  ])('%s: %s opens the usage page', async (name, label) => {
    const source = await open({ snapshot: specimen(name).snapshot });
    fireEvent.click(screen.getByRole('button', { name: label }));
    await waitFor(() => expect(source.opened).toEqual(['usage']));
    expect(source.sent).toEqual([]);
  });

  it('asks for access within the click, and reads once it is there', async () => {
    const source = await open({ access: false });
    await waitFor(() => expect(popup().dataset.state).toBe('no-access'));
    const asked = vi.spyOn(source, 'requestAccess');
    fireEvent.click(screen.getByRole('button', { name: 'Allow access to claude.ai' }));
    expect(asked).toHaveBeenCalledOnce();
    await waitFor(() => expect(source.sent).toEqual([{ type: 'refresh' }]));
    await waitFor(() => expect(popup().dataset.state).toBe('ready'));
  });

  it('stays locked out where access is refused', async () => {
    const source = await open({ access: false, grants: false });
    fireEvent.click(await screen.findByRole('button', { name: 'Allow access to claude.ai' }));
    await waitFor(() => expect(popup().dataset.state).toBe('no-access'));
    expect(source.sent).toEqual([]);
  });

  it('leads back to the first steps while there is no account', async () => {
    const source = await open({ snapshot: specimen('empty').snapshot });
    fireEvent.click(screen.getByRole('button', { name: 'To the first steps' }));
    expect(source.opened).toEqual(['dashboard:welcome']);
    cleanup();
    await open();
    expect(screen.queryByRole('button', { name: 'To the first steps' })).toBeNull();
  });

  it('resumes', async () => {
    const source = await open({ snapshot: specimen('paused').snapshot });
    fireEvent.click(screen.getByRole('button', { name: 'Resume now' }));
    await waitFor(() => expect(source.sent).toEqual([{ type: 'resume' }]));
  });
});

describe('the brake', () => {
  const press = (action: string) => fireEvent.click(at(`[data-action=${action}]`));
  const focused = () => (document.activeElement as HTMLElement | null)?.dataset.action;

  it('is asked about in place, from the gate, with the focus on the answer and back', async () => {
    const source = await open();
    press('turn-switch-off');
    await waitFor(() => expect(focused()).toBe('confirm'));
    expect(at('fieldset').textContent).toContain('Turn usage credits off?');
    press('cancel');
    await waitFor(() => expect(focused()).toBe('turn-switch-off'));
    press('turn-switch-off');
    await waitFor(() => expect(focused()).toBe('confirm'));
    fireEvent.keyDown(at('fieldset'), { key: 'Escape' });
    await waitFor(() => expect(focused()).toBe('turn-switch-off'));
    expect(source.sent).toEqual([]);
  });

  it('is asked about from the head, at the same place', async () => {
    const source = await open();
    press('ask-reload-off');
    await waitFor(() => expect(focused()).toBe('confirm'));
    expect(at('[data-fact=reload]').closest('li')?.querySelector('fieldset')).not.toBeNull();
    expect(document.querySelectorAll('[data-action=confirm]')).toHaveLength(1);
    press('confirm');
    expect(source.sent).toEqual([{ type: 'brake', org: armed.org, control: 'reload' }]);
  });

  it('shows what comes of it: the head, though it had rolled out of sight', async () => {
    await open();
    press('turn-reload-off');
    await waitFor(() => expect(focused()).toBe('confirm'));
    const focus = vi.spyOn(HTMLElement.prototype, 'focus');
    at('.rolls').scrollTop = 200;
    press('confirm');
    await waitFor(() => expect(document.querySelector('fieldset')).toBeNull());
    expect(at('.rolls').scrollTop).toBe(0);
    expect(focus.mock.calls).toEqual([[{ preventScroll: true }]]);
    focus.mockRestore();
  });

  it('is not asked of another account than the one that it was asked of', async () => {
    await open({ snapshot: snapshotOf([armed, other]) });
    press('ask-reload-off');
    await waitFor(() => expect(focused()).toBe('confirm'));
    fireEvent.click(at(`[data-org="${other.org}"]`));
    await waitFor(() => expect(document.querySelector('fieldset')).toBeNull());
  });

  it('is pulled once: then it says so', async () => {
    await open({ snapshot: specimen('pulling').snapshot });
    expect(document.querySelector('[data-action=turn-reload-off]')).toBeNull();
    expect(document.querySelector('[data-action=ask-reload-off]')).toBeNull();
    expect(at('output').textContent).toBe('Turning off…');
    expect(at('[data-action=turn-switch-off]').getAttribute('aria-label')).toBe('Turn off: Usage credits');
  });
});

describe('the warnings', () => {
  it('are put off one by one', async () => {
    const source = await open({ snapshot: specimen('overflow-near').snapshot });
    const button = at('[data-risk=overflow-near] [data-action=snooze]');
    expect(button.getAttribute('aria-label')).toMatch(/^Snooze for .*: Session at 86%: paid use is near$/);
    fireEvent.click(button);
    expect(source.sent).toEqual([
      { type: 'snooze', id: 'overflow-near', org: armed.org, key: expect.stringContaining('five_hour') },
    ]);
  });

  it('stay when they are put off, at the end and without a button', async () => {
    await open({ snapshot: specimen('snoozed').snapshot });
    const last = [...document.querySelectorAll<HTMLElement>('[data-risk]')].at(-1)!;
    expect([last.dataset.risk, last.dataset.snoozed]).toEqual(['overflow-near', '']);
    expect(last.querySelector('p')?.textContent).toBe('Snoozed until Wed 14:32');
    expect(last.querySelector('[data-action=snooze]')).toBeNull();
  });

  it('say why, and offer no snooze of a danger', async () => {
    await open({ snapshot: specimen('charge-near').snapshot });
    const danger = at('[data-risk=reload-near]');
    expect(danger.querySelector('[data-action=snooze]')).toBeNull();
    expect(within(danger).getByText('Why').tagName).toBe('SUMMARY');
    expect(danger.querySelector('details li')?.textContent).toMatch(/claude\.ai, 2 min ago$/);
  });
});

describe('the week', () => {
  it('is drawn and said, and its place is empty where nothing is stored of it', async () => {
    const source = await open({ snapshot: specimen('armed').snapshot });
    expect(screen.getByRole('img', { name: /^Balance over 7 days: from \$[\d.]+ to \$47\.92$/ })).toBeTruthy();
    source.replace(snapshotOf([armed]));
    await waitFor(() => expect(screen.queryByRole('img', { name: /Balance/ })).toBeNull());
  });
});

describe('the ways on', () => {
  it.each([
    ['open-settings', 'Settings', 'dashboard:settings'],
    ['open-dashboard', 'Dashboard', 'dashboard:'],
  ])('%s', async (action, name, opened) => {
    const source = await open();
    expect(at(`[data-action=${action}]`)).toBe(screen.getByRole('button', { name }));
    fireEvent.click(at(`[data-action=${action}]`));
    expect(source.opened).toEqual([opened]);
  });

  it('lead to the calendar where credit expires', async () => {
    const source = await open({ snapshot: specimen('credit').snapshot });
    fireEvent.click(screen.getByRole('button', { name: 'Add the expiry to my calendar' }));
    await waitFor(() => expect(source.opened).toEqual(['dashboard:credits']));
  });

  it('are there in every state', async () => {
    await open({ snapshot: specimen('empty').snapshot });
    const actions = [...at('footer').querySelectorAll<HTMLElement>('button')].map(({ dataset }) => dataset.action);
    expect(actions).toEqual(['refresh', 'open-settings', 'open-dashboard']);
  });
});

describe('the organizations', () => {
  const chip = () => screen.getByRole('button', { name: /^Organization: Personal/ });

  it('are picked from a popover, and the chip speaks of a worse one', async () => {
    const source = await open({ snapshot: snapshotOf([safe, other]) });
    expect(chip().getAttribute('aria-label')).toContain('You are paying right now');
    const menu = at('[popover]');
    expect(chip().getAttribute('popovertarget')).toBe(menu.id);
    const [own, worse] = within(menu).getAllByRole('button');
    expect([own?.ariaCurrent ?? own?.getAttribute('aria-current'), worse?.dataset.org]).toEqual(['true', other.org]);
    expect(worse?.getAttribute('popovertargetaction')).toBe('hide');
    fireEvent.click(worse!);
    expect(source.sent).toEqual([{ type: 'select-organization', org: other.org }]);
  });
});

describe('the life of the popup', () => {
  it('follows what is stored', async () => {
    const source = await open();
    source.replace(snapshotOf([safe]));
    await waitFor(() => expect(popup().dataset.verdict).toBe('safe'));
  });

  it('lets the ages grow', async () => {
    vi.useFakeTimers();
    const source = fakeSource({ snapshot: snapshotOf([armed]), translate });
    let now = NOW;
    source.now = () => now;
    render(<App source={source} />);
    await vi.advanceTimersByTimeAsync(0);
    expect(at('footer').textContent).toBe('Read 2 min ago from claude.ai');
    now += 60_000;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(at('footer').textContent).toBe('Read 3 min ago from claude.ai');
  });
});

describe('for those who do not see it', () => {
  it('names every button and meter, and speaks the verdict', async () => {
    await open({ snapshot: specimen('organizations').snapshot });
    for (const button of screen.getAllByRole('button'))
      expect(button.textContent || button.getAttribute('aria-label')).toBeTruthy();
    for (const meter of screen.getAllByRole('meter')) {
      expect(meter.getAttribute('aria-label')).toBeTruthy();
      expect(Number(meter.getAttribute('aria-valuenow'))).toBeLessThanOrEqual(100);
    }
    expect(at('.hero').getAttribute('aria-live')).toBe('polite');
    const [title] = screen.getAllByRole('heading', { level: 1 });
    expect(title?.textContent).toBe('Usage Watchdog');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Nothing can be charged');
  });

  it('keeps each amount in one piece', async () => {
    await open();
    expect([...document.querySelectorAll('.verdict bdi')].map(({ textContent }) => textContent)).toEqual([
      '$5.00',
      '$15.00',
    ]);
    expect(popup().textContent).not.toMatch(/[\u2068\u2069]/);
  });
});
