import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/risk/catalogue.ts';
import { DEFAULT_SETTINGS, NO_BRAKE, type Settings } from '../../../src/risk/settings.ts';
import { settingsChanges } from '../../../src/watch/documents/schemas.ts';
import { kindWords } from '../../../src/words/kind-words.ts';
import * as a from '../../popup/accounts.ts';
import { english } from '../../words/speech.ts';
import { changesIn, control, openSettings, row } from './open-settings.tsx';

afterEach(cleanup);

const press = (id: string, name: string) => fireEvent.click(control(id, name));
const type = (id: string, name: string, value: string) => {
  const field = control(id, name);
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field, { target: { value } });
};
const choose = (id: string, name: string, value: string) => {
  fireEvent.change(control<HTMLSelectElement>(id, name), { target: { value } });
};

type Act = () => void;
const brake = (rule: Partial<Settings['brake']>) => ({ brake: { ...NO_BRAKE, ...rule } });

/** Each setting: what is done to its control, and the whole of what is asked for. */
const TABLE: readonly (readonly [string, Act, Partial<Settings>])[] = [
  [
    'overflow, first',
    () => type('overflow', 'Warn when paid use is near: first level', '70'),
    { overflowLevels: [70, 95] },
  ],
  [
    'overflow, second',
    () => type('overflow', 'Warn when paid use is near: second level', '99'),
    { overflowLevels: [80, 99] },
  ],
  ['burn', () => type('burn', 'Warn when paid use is near at the present pace', '45'), { burnMinutes: 45 }],
  ['reload', () => type('reload', 'Warn when a reload is near', '48'), { reloadHours: 48 }],
  [
    'levels',
    () => type('limit-levels', 'Warn when part of the limit is spent', '90, 25 % 25'),
    { limitLevels: [25, 90] },
  ],
  ['no levels', () => type('limit-levels', 'Warn when part of the limit is spent', ''), { limitLevels: [] }],
  ['amount', () => type('limit-units', 'Warn when an amount is spent in a month', '30'), { limitUnits: 30 }],
  ['low amount', () => type('low-units', 'Warn when little credit is left', '8'), { lowBalanceUnits: 8 }],
  [
    'low percent',
    () => type('low-percent', 'Warn when little is left of the last peak', '0'),
    { lowBalancePercent: 0 },
  ],
  ['runaway', () => type('runaway', 'Warn when much is spent within 15 minutes', '3'), { runawayUnits: 3 }],
  ['a stage', () => press('stages', '10 days'), { expiryStages: ['30d', '3d', '1d', '2h'] }],
  ['grace', () => type('grace', 'Warn when usage credits are still on after a claim', '20'), { claimGraceMinutes: 20 }],
  ['snooze', () => type('snooze', 'Snooze', '2'), { snoozeHours: 2 }],
  ['quiet hours', () => press('quiet', 'Quiet hours'), { quietHours: { from: 1320, to: 450 } }],
  ['dangers', () => press('dangers', 'Let dangers wait, too'), { dangersWait: true }],
  ['a kind', () => press('kind-paying', 'You are paying'), { silenced: ['paying'] }],
  [
    'guard: reload on',
    () => press('guard-reload-on', 'Ask before auto-reload is turned on'),
    { guardsOff: ['reload-on'] },
  ],
  [
    'guard: reload raised',
    () => press('guard-reload-raised', 'Ask before auto-reload’s threshold or target is raised'),
    { guardsOff: ['reload-raised'] },
  ],
  [
    'guard: switch',
    () => press('guard-switch-on', 'Ask before usage credits are turned on'),
    { guardsOff: ['switch-on'] },
  ],
  [
    'guard: limit',
    () => press('guard-limit-raised', 'Ask before the limit is raised or removed'),
    { guardsOff: ['limit-raised'] },
  ],
  ['guard: buy', () => press('guard-buy', 'Ask before credit is bought'), { guardsOff: ['buy'] }],
  ['guard: claim', () => press('guard-claim', 'Ask before a free credit is claimed'), { guardsOff: ['claim'] }],
  [
    'guard: plan',
    () => press('guard-plan-change', 'Ask before the plan or its seats change'),
    { guardsOff: ['plan-change'] },
  ],
  [
    'guard: each message',
    () => choose('guard-paid-send', 'Ask before a paid message', 'each'),
    { guardsOff: [], paidSendEachTime: true },
  ],
  [
    'guard: no message',
    () => choose('guard-paid-send', 'Ask before a paid message', 'never'),
    { guardsOff: ['paid-send'], paidSendEachTime: false },
  ],
  ['brake: used up', () => press('brake-promo-used-up', 'Promotional credit is used up'), brake({ promoUsedUp: true })],
  [
    'brake: expiring',
    () => press('brake-promo-expiring', 'One hour before promotional credit expires'),
    brake({ promoExpiring: true }),
  ],
  ['brake: window', () => press('brake-windowPercent', 'A plan window reaches'), brake({ windowPercent: 95 })],
  ['brake: spent', () => press('brake-spentToday', 'Spent today reaches'), brake({ spentToday: 10 })],
  [
    'brake: runaway',
    () => press('brake-runaway', 'Second reload within a day, or much spent within 15 minutes'),
    brake({ runaway: true }),
  ],
  [
    'brake: headroom',
    () => press('brake-headroom', 'Credits are drawn while the plan has room'),
    brake({ spentWithHeadroom: true }),
  ],
  [
    'brake: claim',
    () => press('brake-after-claim', 'Still on after a claim and its grace'),
    brake({ afterClaim: true }),
  ],
  ['tax', () => type('tax-rate', 'Tax on purchases', '19.5'), { taxPermille: 195 }],
  ['tax, finer', () => type('tax-rate', 'Tax on purchases', '8,875'), { taxPermille: 89 }],
  ['poll', () => type('poll', 'Read every', '15'), { pollMinutes: 15 }],
  ['pause, an hour', () => fireEvent.click(screen.getByText('For 1 hour')), { pausedUntil: a.NOW + a.HOUR }],
  ['badge', () => choose('badge', 'Badge on the icon', 'dangers'), { badge: 'dangers' }],
  ['theme', () => choose('theme', 'Colours', 'dark'), { theme: 'dark' }],
  ['line', () => press('line', 'Line above the message box'), { line: false }],
  ['panel', () => press('panel', 'Panel beside the usage settings'), { panel: false }],
];

describe('each setting', () => {
  it.each(TABLE)('%s', async (_name, act, changes) => {
    const { sent } = await openSettings();
    act();
    await waitFor(() => expect(sent).toEqual([{ type: 'set-settings', changes }]));
    expect(settingsChanges.safeParse(changes).success).toBe(true);
    await waitFor(() => expect(document.querySelector('output')?.textContent).toMatch(/: saved\.$/));
    expect(document.querySelectorAll('.saved')).toHaveLength(1);
  });

  it('is there', () => {
    const set = new Set(TABLE.flatMap(([, , changes]) => Object.keys(changes)));
    expect([...set].sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
  });

  it('of every kind of risk can be told or not, but the one that is never told', async () => {
    const { sent } = await openSettings({ silenced: ['paying', 'no-ceiling'] });
    for (const { id } of CATALOGUE) {
      if (id === 'muted') expect(row(`kind-${id}`).querySelector('input')).toBeNull();
      else
        expect(control(`kind-${id}`, kindWords(id, english).name).checked).toBe(!['paying', 'no-ceiling'].includes(id));
    }
    expect(screen.getByText('All kinds are told but 2')).toBeDefined();
    press('kind-paying', 'You are paying');
    await waitFor(() => expect(changesIn(sent)).toEqual([{ silenced: ['no-ceiling'] }]));
  });
});

describe('what is switched off again', () => {
  const SET: Partial<Settings> = {
    quietHours: { from: 60, to: 120 },
    brake: { ...NO_BRAKE, windowPercent: 70, spentToday: 33 },
    limitUnits: 20,
    runawayUnits: 7,
    lowBalanceUnits: 9,
    taxPermille: 77,
    guardsOff: ['buy', 'paid-send'],
    expiryStages: ['2h'],
  };
  it.each<[string, Act, Partial<Settings>]>([
    ['quiet hours', () => press('quiet', 'Quiet hours'), { quietHours: null }],
    ['a rule', () => press('brake-spentToday', 'Spent today reaches'), { brake: { ...SET.brake!, spentToday: null } }],
    [
      'its figure',
      () => type('brake-windowPercent', 'A plan window reaches: percentage that pulls the brake', '71'),
      { brake: { ...SET.brake!, windowPercent: 71 } },
    ],
    ['the end of the night', () => type('quiet', 'Quiet hours end', '06:05'), { quietHours: { from: 60, to: 365 } }],
    ['an amount', () => type('limit-units', 'Warn when an amount is spent in a month', ''), { limitUnits: null }],
    ['fast spending', () => type('runaway', 'Warn when much is spent within 15 minutes', ' '), { runawayUnits: null }],
    ['a low balance', () => type('low-units', 'Warn when little credit is left', ''), { lowBalanceUnits: null }],
    ['tax', () => type('tax-rate', 'Tax on purchases', ''), { taxPermille: null }],
    ['a guard', () => press('guard-buy', 'Ask before credit is bought'), { guardsOff: ['paid-send'] }],
    [
      'no message',
      () => choose('guard-paid-send', 'Ask before a paid message', 'once'),
      { guardsOff: ['buy'], paidSendEachTime: false },
    ],
    ['a stage', () => press('stages', '30 days'), { expiryStages: ['30d', '2h'] }],
  ])('%s', async (_name, act, changes) => {
    const { sent } = await openSettings(SET);
    act();
    await waitFor(() => expect(changesIn(sent)).toEqual([changes]));
  });
});

describe('what cannot be typed', () => {
  const WHOLE = (min: string, max: string) => `Enter a whole number from ${min} to ${max}.`;
  const EMPTY = (min: string, max: string) => `Enter a whole number from ${min} to ${max}, or leave it empty.`;
  const LEVELS = 'Enter up to 10 whole percentages from 1 to 100 with commas between them, or leave it empty.';
  const TAX = 'Enter a percentage from 0 to 50 with three decimals at most, or leave it empty.';

  it.each<[string, string, string, string]>([
    ['poll', 'Read every', '0', WHOLE('1', '60')],
    ['poll', 'Read every', '61', WHOLE('1', '60')],
    ['poll', 'Read every', '', WHOLE('1', '60')],
    ['poll', 'Read every', '2.5', WHOLE('1', '60')],
    ['burn', 'Warn when paid use is near at the present pace', '601', WHOLE('0', '600')],
    ['reload', 'Warn when a reload is near', '-1', WHOLE('0', '240')],
    ['low-percent', 'Warn when little is left of the last peak', '101', WHOLE('0', '100')],
    ['grace', 'Warn when usage credits are still on after a claim', '1441', WHOLE('0', '1,440')],
    ['snooze', 'Snooze', '0', WHOLE('1', '240')],
    ['overflow', 'Warn when paid use is near: second level', '101', WHOLE('1', '100')],
    ['overflow', 'Warn when paid use is near: first level', '96', 'The first level must not be above the second.'],
    ['limit-levels', 'Warn when part of the limit is spent', '50 and 80', LEVELS],
    ['limit-levels', 'Warn when part of the limit is spent', '0', LEVELS],
    ['limit-units', 'Warn when an amount is spent in a month', '0', EMPTY('1', '1,000,000,000')],
    ['low-units', 'Warn when little credit is left', '1.50', EMPTY('0', '1,000,000,000')],
    ['runaway', 'Warn when much is spent within 15 minutes', '9999999999', EMPTY('1', '1,000,000,000')],
    ['tax-rate', 'Tax on purchases', '50.1', TAX],
    ['tax-rate', 'Tax on purchases', '7.2525', TAX],
    ['brake-spentToday', 'Spent today reaches: amount that pulls the brake', '0', WHOLE('1', '1,000,000,000')],
    ['quiet', 'Quiet hours begin', '', 'Enter a time of day.'],
    ['quiet', 'Quiet hours end', '22:00', 'Begin and end must be two different times.'],
  ])('%s: %s %j', async (id, name, value, sentence) => {
    const { sent } = await openSettings();
    type(id, name, value);
    const problem = await waitFor(() => row(id).querySelector('.problem')!);
    expect(problem.textContent).toBe(sentence);
    expect(row(id).querySelector('[aria-invalid=true]')).not.toBeNull();
    expect(control(id, name).getAttribute('aria-describedby')).toContain(problem.id);
    expect(sent).toEqual([]);
  });

  it('is no number, which the browser hands over as nothing: that is not “empty”', async () => {
    const { sent } = await openSettings({ limitUnits: 20 });
    const field = control('limit-units', 'Warn when an amount is spent in a month');
    Object.defineProperty(field, 'validity', { value: { badInput: true } });
    type('limit-units', 'Warn when an amount is spent in a month', '');
    await waitFor(() => expect(row('limit-units').querySelector('.problem')).not.toBeNull());
    expect(sent).toEqual([]);
  });

  it('keeps a rule off, and is mended in place', async () => {
    const { sent } = await openSettings();
    const figure = 'Spent today reaches: amount that pulls the brake';
    type('brake-spentToday', figure, '');
    press('brake-spentToday', 'Spent today reaches');
    await waitFor(() => expect(row('brake-spentToday').querySelector('.problem')).not.toBeNull());
    expect(control('brake-spentToday', 'Spent today reaches').checked).toBe(false);
    type('brake-spentToday', figure, '25');
    await waitFor(() => expect(row('brake-spentToday').querySelector('.problem')).toBeNull());
    expect(sent).toEqual([]);
    press('brake-spentToday', 'Spent today reaches');
    await waitFor(() => expect(changesIn(sent)).toEqual([brake({ spentToday: 25 })]));
  });
});
