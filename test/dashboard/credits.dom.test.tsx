import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import type { Account } from '../../src/account/account.ts';
import { App } from '../../src/dashboard/app.tsx';
import { FIRST_STATE, type State } from '../../src/watch/documents/state.ts';
import { parseMessage } from '../../src/watch/parse-message.ts';
import type { Message } from '../../src/watch/protocol.ts';
import { translateFrom } from '../faces/translate-from.ts';
import { account, aged, armed, team, yen } from '../popup/accounts.ts';
import { creditful, HAND_CREDITS } from './credit-states.ts';
import { type FakeOptions, type FakeSource, fakeSource } from './fake-source.ts';
import { NO_PAST, stateOf } from './states.ts';

const translate = translateFrom(messages);

function withCredits(accounts: readonly Account[]): State {
  return { ...stateOf(accounts, NO_PAST), credits: { version: 1, credits: HAND_CREDITS } };
}

async function open(state: State, more: Partial<FakeOptions> = {}): Promise<FakeSource> {
  const source = fakeSource({ state, past: NO_PAST, translate, ...more });
  render(<App source={source} />);
  await screen.findByRole('heading', { name: 'Credits' });
  return source;
}

const action = (name: string, within: ParentNode = document) =>
  within.querySelector<HTMLButtonElement>(`[data-action=${name}]`)!;
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
/** Messages about credit: the dashboard sends others of its own. */
const sentOf = ({ sent }: FakeSource) => sent.filter(({ type: kind }: Message) => kind.endsWith('-credit'));
const faultOf = (label: string) => {
  const id = field(label).getAttribute('aria-describedby');
  return id === null ? null : document.getElementById(id)!.textContent.replaceAll(/[⁨⁩]/g, '');
};

beforeEach(() => {
  location.hash = '#credits';
});
afterEach(() => {
  cleanup();
  location.hash = '';
});

describe('adding a credit', () => {
  async function fill(amount: string, day: string, note = '', state = stateOf([armed], NO_PAST), locale = 'en-GB') {
    const source = await open(state, { locale });
    fireEvent.click(action('add-credit'));
    type(
      screen
        .getByLabelText(/^Amount in /)
        .closest('p')!
        .querySelector('label')!.textContent,
      amount,
    );
    type('Last day', day);
    type('Note', note);
    fireEvent.submit(document.querySelector('form')!);
    return source;
  }

  it('sends exactly what was entered, until the end of that day, and says that it was added', async () => {
    const source = await fill('1,250.50', '2026-12-04', '  Cloud, "session" credits ');
    const message: Message = {
      type: 'add-credit',
      org: armed.org,
      amount: { minor: 125_050, exponent: 2, currency: 'USD' },
      // Midnight in Berlin.
      expiresAt: Date.UTC(2026, 11, 4, 22, 59, 59, 999),
      note: 'Cloud, "session" credits',
    };
    await waitFor(() => expect(sentOf(source)).toEqual([message]));
    expect(parseMessage(sentOf(source)[0])).toEqual(message);
    expect(await screen.findByText('The credit was added.')).toBeTruthy();
    expect(document.querySelector('form')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Entered by hand');
  });

  it('counts in the currency of the account', async () => {
    const source = await fill('1200', '2026-11-10', '', stateOf([yen], NO_PAST));
    await waitFor(() =>
      expect(sentOf(source)).toMatchObject([{ amount: { minor: 1200, exponent: 0, currency: 'JPY' }, note: '' }]),
    );
  });

  it.each([
    ['', '2026-12-04', 'Enter an amount.', null],
    ['a lot', '2026-12-04', 'This is not understood as an amount. Write it like $25.50.', null],
    ['1.234', '2026-12-04', 'This is not understood as an amount. Write it like $25.50.', null],
    ['12 €', '2026-12-04', 'The account is in USD; other currencies cannot be entered.', null],
    ['-3', '2026-12-04', 'Enter an amount above zero.', null],
    ['0', '', 'Enter an amount above zero.', 'Enter the last day on which the credit can be used.'],
    ['12', '2026-11-09', null, 'This day is over.'],
  ])('refuses %j until %j beside the field, and sends nothing', async (amount, day, amountFault, dayFault) => {
    const source = await fill(amount, day);
    await waitFor(() => expect(document.querySelectorAll('[aria-invalid=true]').length).toBeGreaterThan(0));
    expect([faultOf('Amount in USD'), faultOf('Last day')]).toEqual([amountFault, dayFault]);
    expect(document.activeElement).toBe(document.querySelector('[aria-invalid=true]'));
    expect(sentOf(source)).toEqual([]);
    type('Amount in USD', '12');
    type('Last day', '2026-11-10');
    fireEvent.submit(document.querySelector('form')!);
    await waitFor(() => expect(sentOf(source)).toHaveLength(1));
  });

  it('keeps what was entered when it could not be saved', async () => {
    await open(stateOf([armed], NO_PAST), { reply: { ok: false, code: 'failed' } });
    fireEvent.click(action('add-credit'));
    type('Amount in USD', '12');
    type('Last day', '2026-12-04');
    fireEvent.submit(document.querySelector('form')!);
    expect((await screen.findByRole('alert')).textContent).toBe('The credit could not be saved. Try again.');
    expect(field('Amount in USD').value).toBe('12');
  });

  it('sends nothing when it is cancelled', async () => {
    const source = await open(stateOf([armed], NO_PAST));
    fireEvent.click(action('add-credit'));
    expect(document.activeElement).toBe(field('Amount in USD'));
    fireEvent.click(action('cancel'));
    expect(document.querySelector('form')).toBeNull();
    expect(sentOf(source)).toEqual([]);
  });

  it('guesses no currency', async () => {
    await open(stateOf([account({})], NO_PAST));
    expect(screen.getByText('An amount can be entered once the currency of the account was read.')).toBeTruthy();
    expect(action('add-credit')).toBeNull();
  });
});

describe('credit entered by hand', () => {
  const row = (id: string) => document.querySelector<HTMLElement>(`[data-credit="${id}"]`)!;
  const ids = () => [...document.querySelectorAll<HTMLElement>('[data-credit]')].map(({ dataset }) => dataset.credit);

  it('is that of the organization on show and of none, as long as it lasts', async () => {
    await open(withCredits([creditful]));
    expect(ids()).toEqual(['hand-1', 'hand-2']);
    expect(row('hand-1').textContent).toContain('Cloud session credits');
  });

  it('is removed with a second click', async () => {
    const source = await open(withCredits([creditful]));
    fireEvent.click(action('remove-credit', row('hand-2')));
    expect(sentOf(source)).toEqual([]);
    expect(document.activeElement).toBe(action('confirm', row('hand-2')));
    fireEvent.click(action('cancel', row('hand-2')));
    expect(action('confirm')).toBeNull();
    fireEvent.click(action('remove-credit', row('hand-2')));
    fireEvent.keyDown(action('confirm', row('hand-2')), { key: 'Escape' });
    await waitFor(() => expect(action('confirm')).toBeNull());
    fireEvent.click(action('remove-credit', row('hand-2')));
    fireEvent.click(action('confirm', row('hand-2')));
    await waitFor(() => expect(sentOf(source)).toEqual([{ type: 'remove-credit', id: 'hand-2' }]));
  });

  it('says when it could not be removed', async () => {
    await open(withCredits([creditful]), { reply: { ok: false, code: 'failed' } });
    fireEvent.click(action('remove-credit', row('hand-1')));
    fireEvent.click(action('confirm', row('hand-1')));
    expect(await screen.findByText('The credit could not be removed. Try again.')).toBeTruthy();
  });
});

describe('the calendar file', () => {
  const eventsOf = ({ saved }: FakeSource) => {
    fireEvent.click(action('save-calendar'));
    const { name, type: kind, text } = saved.at(-1)!;
    expect([name, kind]).toEqual(['usage-watchdog.ics', 'text/calendar;charset=utf-8']);
    expect(text).not.toMatch(/[⁨⁩]/);
    const calendar = new ICAL.Component(ICAL.parse(text));
    return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  };

  it('has the expiries, the deadline of the offer and the new month, each with its time', async () => {
    const events = eventsOf(await open(withCredits([creditful])));
    expect(events.map(({ summary, startDate }) => [summary, startDate.toJSDate().toISOString()])).toEqual([
      ['$5.00 of credit expires', '2026-11-12T13:32:00.000Z'],
      ['Last moment to claim $50.00 of free credit', '2026-11-17T07:59:00.000Z'],
      ['$43.80 of free credit expires', '2026-11-18T23:32:00.000Z'],
      ['A new month’s spend limit opens', '2026-12-01T00:00:00.000Z'],
      ['$247.00 of credit expires: Cloud session credits', '2026-12-04T22:59:59.000Z'],
      ['$4.12 of purchased credit expires', '2027-08-17T14:00:00.000Z'],
    ]);
    expect(events.every(({ component }) => component.getAllSubcomponents('valarm').length > 0)).toBe(true);
    expect(events.some(({ description }) => description.includes('Account:'))).toBe(false);
  });

  it('tells organizations apart where there are several', async () => {
    const events = eventsOf(await open({ ...withCredits([creditful, team]) }));
    expect(events.filter(({ description }) => description.includes('Account: Personal'))).toHaveLength(5);
  });

  it('is not offered where there is no date', async () => {
    await open(stateOf([account({ switch: 'off' })], NO_PAST));
    expect(action('save-calendar')).toBeNull();
  });
});

describe('the rest of the view', () => {
  it('warns of an expiry that charges the card', async () => {
    await open(stateOf([creditful], NO_PAST));
    expect(document.querySelector('.callout strong')?.textContent).toContain('An expiry charges your card');
  });

  it('shows old figures as such', async () => {
    await open(stateOf([aged], NO_PAST));
    expect(document.querySelectorAll('.tranche dd:not(.stale)')).toHaveLength(0);
    expect(screen.getByText(/^When last read, 47 min ago\./)).toBeTruthy();
  });

  it('unfolds the older models', async () => {
    await open(stateOf([armed], NO_PAST));
    const models = () => document.querySelectorAll('[data-model]').length;
    expect(models()).toBe(4);
    fireEvent.click(screen.getByRole('button', { name: 'Older models' }));
    expect(models()).toBe(13);
  });

  it('has rates and nothing else before anything was read', async () => {
    await open(FIRST_STATE);
    expect(screen.getByText(/^Open claude\.ai once/)).toBeTruthy();
    expect(document.querySelectorAll('[data-model]')).toHaveLength(4);
    expect(document.querySelectorAll('.tranche, .steps, [data-action=add-credit]')).toHaveLength(0);
  });
});
