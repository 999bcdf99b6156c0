import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { App } from '../../src/dashboard/app.tsx';
import { translateFrom } from '../faces/translate-from.ts';
import { armed } from '../popup/accounts.ts';
import { fakeSource } from './fake-source.ts';
import { SPECIMENS } from './states.ts';

const translate = translateFrom(messages);
const at = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const focused = () => (document.activeElement as HTMLElement | null)?.dataset.action;
const texts = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

async function open(name = 'armed', hash = '#overview') {
  location.hash = hash;
  const specimen = SPECIMENS.find((one) => one.name === name)!;
  const source = fakeSource({ ...specimen, translate });
  render(<App source={source} />);
  await waitFor(() => expect(at('[data-state]').dataset.state).not.toBe('loading'));
  return source;
}

beforeEach(() => vi.stubGlobal('scrollTo', () => undefined));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  location.hash = '';
});

describe('what it shows', () => {
  it('is the verdict, the wire with the plan before it, the tiles, the windows and the warnings, in order', async () => {
    await open();
    expect(at('[data-state]').dataset).toMatchObject({ state: 'ready', verdict: 'armed', view: 'overview' });
    expect(texts('h1, h2, h3')).toEqual([
      'Overview',
      'Your card can be charged',
      'From your plan to your card',
      'Balance',
      'Spent in November',
      'Next expiry',
      'Plan windows',
      'Open warnings',
    ]);
    expect(texts('[data-gate] .name > :first-child')).toEqual([
      'Plan: Session',
      'Usage credits',
      'Monthly limit',
      'Auto-reload',
      'Your card',
    ]);
    expect(texts('[data-gate] .state')).toEqual(['42% used', 'On', '$50.00', 'On', 'can be charged']);
  });

  it('says what is spent on a day and what is lost, and on what that rests', async () => {
    await open();
    const [balance, spent, expiry] = texts('.tiles .card');
    expect(balance).toContain('Promotional $43.80');
    expect(spent).toMatch(/\$12\.90 of \$50\.00.*\$[\d.]+ a day at this pace\..*Pace: based on the last \d d\./);
    expect(expiry).toMatch(/8 d 10 h.*At this pace \$[\d.]+ of it is lost\./);
  });

  it.each([
    ['empty', 'Nothing read yet', 'open-provider'],
    ['no-access', 'No access to claude.ai', 'allow-access'],
    ['blind', 'Can’t see your account', 'read-again'],
    ['team', 'Your organization pays soon', undefined],
    ['safe', 'Nothing can be charged', undefined],
  ])('has a state of its own: %s', async (name, headline, action) => {
    await open(name);
    expect(at('.head h2').textContent).toBe(headline);
    expect(at('.head button')?.dataset.action).toBe(action);
    const known = name !== 'empty' && name !== 'no-access';
    expect(document.querySelectorAll('.views .card').length > 0).toBe(known);
    expect(document.querySelectorAll('.tiles')).toHaveLength(known && name !== 'team' ? 1 : 0);
  });

  it('shows the plan as an open gate once it is used up', async () => {
    await open('paying');
    const plan = at('[data-gate]').dataset;
    expect([plan.gate, plan.tone]).toEqual(['on', 'danger']);
  });

  it('has each fact once', async () => {
    await open();
    const facts = [...document.querySelectorAll<HTMLElement>('[data-fact]')].map(({ dataset }) => dataset.fact);
    expect(new Set(facts).size).toBe(facts.length);
    expect(facts).toContain('next-expiry');
  });
});

describe('what it does', () => {
  it('turns off after a second click', async () => {
    const source = await open();
    fireEvent.click(at('[data-action=ask-reload-off]'));
    await waitFor(() => expect(focused()).toBe('confirm'));
    expect(source.sent).toEqual([]);
    fireEvent.click(at('[data-action=confirm]'));
    expect(source.sent).toEqual([{ type: 'brake', org: armed.org, control: 'reload' }]);
  });

  it.each([
    ['#brake-switch', 'Turn usage credits off?'],
    ['#brake-reload', 'Turn auto-reload off?'],
  ])('asks at once at %s, and can be asked again', async (hash, question) => {
    await open('armed', hash);
    await waitFor(() => expect(focused()).toBe('confirm'));
    expect(at('fieldset').textContent).toContain(question);
    expect(at('[data-state]').dataset.view).toBe('overview');
    fireEvent.click(at('[data-action=cancel]'));
    await waitFor(() => expect(document.querySelector('fieldset')).toBeNull());
    expect(location.hash).toBe('#overview');
    location.hash = hash;
    window.dispatchEvent(new Event('hashchange'));
    await waitFor(() => expect(focused()).toBe('confirm'));
  });

  it('keeps the focus on the question when it comes from another view', async () => {
    await open('armed', '#privacy');
    location.hash = '#brake-reload';
    window.dispatchEvent(new Event('hashchange'));
    await waitFor(() => expect(focused()).toBe('confirm'));
  });

  it('asks nothing where there is nothing to turn off', async () => {
    await open('safe', '#brake-reload');
    expect(document.querySelector('fieldset')).toBeNull();
  });

  it('puts a warning off', async () => {
    const source = await open('paying');
    const risk = at('[data-action=snooze]').closest<HTMLElement>('[data-risk]')!;
    fireEvent.click(at('[data-action=snooze]'));
    expect(source.sent).toEqual([{ type: 'snooze', id: risk.dataset.risk, org: armed.org, key: expect.any(String) }]);
  });

  it('reads again', async () => {
    const source = await open('blind');
    fireEvent.click(screen.getByRole('button', { name: 'Read again now' }));
    await waitFor(() => expect(source.sent).toEqual([{ type: 'refresh' }]));
  });
});
