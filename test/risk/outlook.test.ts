import { describe, expect, it } from 'vitest';
import { type Outlook, outlookOf } from '../../src/risk/outlook.ts';
import { verdictAt } from '../../src/risk/outlook-at.ts';
import { bareScene } from '../../src/risk/scene.ts';
import { DEFAULT_SETTINGS } from '../../src/risk/settings.ts';
import { verdictOf } from '../../src/risk/verdict.ts';
import type { StoredAccount } from '../../src/watch/documents/types.ts';
import { scenarios } from '../replica/scenarios.ts';
import { createRig, START } from '../watch/rig.ts';

const MINUTE = 60_000;
const MOMENTS = [0, 10, 29, 31, 300].map((minutes) => START + minutes * MINUTE);

function outlookIn({ outlook }: StoredAccount): Outlook {
  if (outlook === null) throw new Error('an account that was not judged');
  return outlook;
}

describe('a verdict with its end', () => {
  it.each(scenarios.map(({ name }) => name))('%s: is at any moment the verdict or blind', async (name) => {
    const rig = createRig(name);
    await rig.start().wake();
    const { accounts, watch } = rig.state();
    const cases = Object.values(accounts.accounts).flatMap((stored) => MOMENTS.map((now) => ({ stored, now })));
    for (const { stored, now } of cases) {
      const at = bareScene({ now, sight: watch.sight });
      const shown = verdictAt(outlookIn(stored), at).word;
      const judged = verdictOf(stored.account, DEFAULT_SETTINGS, at).word;
      // An expiry that draws near can make the judged one worse before the next look; nothing makes it milder.
      expect([shown, 'charge-near'], `${now - START} ms later`).toContain(judged);
      expect(shown === 'blind' || now - START <= 30 * MINUTE).toBe(true);
    }
  });

  it('is blind at once when the access is gone', async () => {
    const rig = createRig('off');
    await rig.start().wake();
    const [stored] = Object.values(rig.state().accounts.accounts);
    const at = bareScene({ now: START, sight: { state: 'clear', since: 0, retryAt: null } });
    if (!stored) throw new Error('no account');
    const outlook = outlookOf(stored.account, DEFAULT_SETTINGS, at, verdictOf(stored.account, DEFAULT_SETTINGS, at));
    expect(verdictAt(outlook, at).word).toBe('safe');
    for (const state of ['no-access', 'signed-out'] as const) {
      expect(verdictAt(outlook, { ...at, sight: { ...at.sight, state } }).word).toBe('blind');
    }
  });
});
