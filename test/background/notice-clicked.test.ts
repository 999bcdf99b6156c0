import { describe, expect, it, vi } from 'vitest';
import type { Control } from '../../src/account/account.ts';
import { brakeOpener } from '../../src/background/brake-opener.ts';
import { type NoticeActs, noticeClicked } from '../../src/background/notice-clicked.ts';
import type { Risk } from '../../src/risk/risk.ts';
import { secondAct } from '../../src/risk/second-act.ts';
import { noticeButtons } from '../../src/words/notice-buttons.ts';
import { account, member } from '../risk/build.ts';
import { english } from '../words/speech.ts';

function risk(id: Risk['id'], severity: Risk['severity'], details: object = {}): Risk {
  return { id, org: 'org', severity, key: 'k', details } as unknown as Risk;
}

const ON = account({ switch: 'on', reload: 'on' });
const OPEN = 'Open usage page';

describe('the buttons of a notice', () => {
  it.each<[string, Risk, ReturnType<typeof secondAct>, readonly string[]]>([
    ['a warning', risk('limit-near', 'warning'), 'snooze', [OPEN, 'Snooze']],
    ['an info', risk('credit-expiring', 'info'), 'snooze', [OPEN, 'Snooze']],
    ['paying', risk('paying', 'danger'), 'switch', [OPEN, 'Turn usage credits off…']],
    ['a reload that is near', risk('reload-near', 'danger'), 'reload', [OPEN, 'Turn auto-reload off…']],
    ['an expiry that reloads', risk('reload-by-expiry', 'danger'), 'reload', [OPEN, 'Turn auto-reload off…']],
    ['a reload', risk('reloaded', 'danger'), 'reload', [OPEN, 'Turn auto-reload off…']],
    ['reload after reload', risk('runaway', 'danger', { sign: 'reloads' }), 'reload', [OPEN, 'Turn auto-reload off…']],
    ['money running', risk('runaway', 'danger', { sign: 'spend' }), 'switch', [OPEN, 'Turn usage credits off…']],
    [
      'auto-reload came on',
      risk('switch-drift', 'danger', { what: 'reload' }),
      'reload',
      [OPEN, 'Turn auto-reload off…'],
    ],
    [
      'a brake that failed',
      risk('brake-failed', 'danger', { control: 'reload' }),
      'reload',
      [OPEN, 'Turn auto-reload off…'],
    ],
    ['spent while off', risk('spent-while-off', 'danger'), null, [OPEN]],
    ['gone blind', risk('went-blind', 'danger'), null, [OPEN]],
  ])('%s', (_name, of, act, buttons) => {
    expect(secondAct(of)).toBe(act);
    expect(noticeButtons(of, ON, 'user', english)).toEqual(buttons);
  });

  it.each<[string, ReturnType<typeof account>, 'user' | 'organization', boolean]>([
    ['on', ON, 'user', true],
    ['not known', account({ switch: 'on' }), 'user', true],
    ['off', account({ switch: 'on', reload: 'off' }), 'user', false],
    ['the organization’s', member({ switch: 'on' }), 'organization', false],
    ['not the user’s to turn', account({ reload: 'on', canToggle: false }), 'user', false],
  ])('of a danger that auto-reload brings, which is %s', (name, of, payer, isOffered) => {
    const known =
      name === 'not known'
        ? { ...of, facts: { ...of.facts, reload: { kind: 'unknown', reason: 'shape', last: null } as never } }
        : of;
    expect(noticeButtons(risk('reload-near', 'danger'), known, payer, english)).toHaveLength(isOffered ? 2 : 1);
  });
});

function acts(found: Risk | null) {
  return {
    openUsagePage: vi.fn(async () => undefined),
    openBrake: vi.fn(async (_control: Control) => undefined),
    dismiss: vi.fn(async (_id: string) => undefined),
    riskOf: vi.fn(async (_id: string) => found),
    snooze: vi.fn(async (_risk: Risk) => undefined),
    select: vi.fn(async (_org: string) => undefined),
  } satisfies NoticeActs;
}

describe('a click', () => {
  it.each([null, 0])('on the notice or its first button (%s) opens the usage page', async (button) => {
    const on = acts(null);
    await noticeClicked('paying:k', button, on);
    expect(on.openUsagePage).toHaveBeenCalledOnce();
    expect(on.dismiss).toHaveBeenCalledWith('paying:k');
    expect(on.riskOf).not.toHaveBeenCalled();
  });

  it('on "Snooze" puts the risk off', async () => {
    const warning = risk('limit-near', 'warning');
    const on = acts(warning);
    await noticeClicked('limit-near:k', 1, on);
    expect(on.snooze).toHaveBeenCalledWith(warning);
    expect(on.dismiss).toHaveBeenCalledOnce();
    expect(on.openUsagePage).not.toHaveBeenCalled();
  });

  it('on "Turn off…" shows where that is confirmed, and turns nothing off', async () => {
    const on = acts(risk('reload-near', 'danger'));
    await noticeClicked('reload-near:k', 1, on);
    expect(on.openBrake).toHaveBeenCalledWith('reload');
    // The page asks about the organization that it shows: that of the notice, also where another one is in use.
    expect(on.select).toHaveBeenCalledWith('org');
    expect(on.select.mock.invocationCallOrder[0]).toBeLessThan(on.openBrake.mock.invocationCallOrder[0]!);
    expect(on.snooze).not.toHaveBeenCalled();
  });

  it('about a risk that is gone does nothing', async () => {
    const on = acts(null);
    await noticeClicked('limit-near:k', 1, on);
    for (const act of [on.openUsagePage, on.openBrake, on.snooze, on.select]) expect(act).not.toHaveBeenCalled();
    expect(on.dismiss).toHaveBeenCalledOnce();
  });
});

describe('what a page may have opened', () => {
  it('is opened no more often than a user can want it', async () => {
    let now = 1000;
    const open = vi.fn(async (_control: Control) => undefined);
    const opener = brakeOpener(open, () => now);
    await opener('switch');
    now += 1999;
    await opener('switch');
    expect(open).toHaveBeenCalledOnce();
    now += 1;
    await opener('reload');
    expect(open).toHaveBeenLastCalledWith('reload');
    // A clock that was set back does not shut it for good.
    now = 0;
    await opener('switch');
    expect(open).toHaveBeenCalledTimes(3);
  });
});
