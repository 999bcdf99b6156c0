import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/risk/settings.ts';
import { viewOf } from '../../src/view/view.ts';
import * as a from '../popup/accounts.ts';
import { snapshotOf } from '../popup/states.ts';
import { english } from '../words/speech.ts';

const rowsOf = (account = a.chargeNear, snoozed: readonly string[] = [], settings: Partial<Settings> = {}) => {
  const put = snoozed.map((id) => [`${id}:${account.org}`, { key: 'any', until: a.NOW + a.DAY }] as const);
  const snapshot = snapshotOf([account], { snoozed: Object.fromEntries(put), settings });
  return viewOf({ snapshot, access: true, retryAt: null, now: a.NOW }, english).cards?.risks ?? [];
};
const brief = (rows: ReturnType<typeof rowsOf>) => rows.map(({ risk, snooze, snoozed }) => [risk.id, snooze, snoozed]);

describe('putting off', () => {
  const PLAIN = [
    ['reload-near', null, null],
    ['overflow-near', 'Snooze for 4 h: Week at 88%: paid use is near', null],
    ['no-ceiling', 'Snooze for 4 h: Spending has no ceiling', null],
  ];

  it('is offered for all but a danger', () => {
    expect(brief(rowsOf(a.chargeNear, [], { snoozeHours: 4 }))).toEqual(PLAIN);
  });

  it('is offered for a danger to who wants dangers to wait', () => {
    const [danger] = rowsOf(a.chargeNear, [], { dangersWait: true, snoozeHours: 4 });
    expect(danger?.snooze).toMatch(/^Snooze for 4 h: /);
  });

  it('moves a risk to the end and says until when', () => {
    expect(brief(rowsOf(a.chargeNear, ['overflow-near'], { snoozeHours: 4 }))).toEqual([
      PLAIN[0],
      PLAIN[2],
      ['overflow-near', null, 'Snoozed until Wed 14:32'],
    ]);
  });

  it('does not hide a danger that was put off as something milder', () => {
    expect(rowsOf(a.chargeNear, ['reload-near'])[0]).toMatchObject({ risk: { id: 'reload-near' }, snoozed: null });
    const waits = rowsOf(a.chargeNear, ['reload-near'], { dangersWait: true }).at(-1);
    expect([waits?.risk.id, waits?.snoozed]).toEqual(['reload-near', 'Snoozed until Wed 14:32']);
  });
});

it('keeps a risk of which no notice is wanted', () => {
  const silenced = rowsOf(a.chargeNear, [], { silenced: ['no-ceiling'] });
  expect(silenced.map(({ risk }) => risk.id)).toContain('no-ceiling');
});

it('says on what a risk rests, and what can be done', () => {
  const [danger] = rowsOf();
  expect(danger?.why.grounds[0]).toBe('Auto-reload on or off: claude.ai, 2 min ago');
  expect(danger?.why.remedy).toMatch(/\.$/);
});
