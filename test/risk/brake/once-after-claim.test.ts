import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/account/account.ts';
import type { EventDetails, LedgerEntry, SeenRequest } from '../../../src/account/event.ts';
import { onceAfterClaim } from '../../../src/risk/brake/once-after-claim.ts';
import { account, DAY, entry, HOUR, MINUTE, NOW, ORG, settings, usd, without } from '../build.ts';

const CLAIMED = NOW - HOUR;
const grant: EventDetails = { kind: 'grant', amount: usd(2000), tranche: null, claimed: true };
const toggled = (to: 'on' | 'off', after: number, before: number) => entry({ kind: 'switch', to }, before, { after });
const arrived = (before = NOW - 30 * MINUTE) => entry(grant, before, { after: before - 5 * MINUTE });
const byClaim = toggled('on', CLAIMED - MINUTE, CLAIMED + MINUTE);
const request = (changes: Partial<SeenRequest> = {}): SeenRequest => ({
  at: CLAIMED,
  org: ORG,
  kind: 'claim',
  answer: 'sent',
  offAfter: true,
  ...changes,
});
const unasked = ({ offAfter: _, ...rest }: SeenRequest): SeenRequest => rest;

function pulls(of: Account, requests: readonly SeenRequest[], events: readonly LedgerEntry[]): number {
  return onceAfterClaim(of, requests, settings(), { now: NOW, events }).length;
}

const ON = account({ switch: 'on', balance: usd(2000) });

describe('what a claim switched on', () => {
  it.each<[string, Account, SeenRequest, readonly LedgerEntry[], number]>([
    ['goes off once its credit is there', ON, request(), [byClaim, arrived()], 1],
    ['goes off where no reading saw it go on', ON, request(), [arrived()], 1],
    ['stays while the credit is missing', ON, request(), [byClaim], 0],
    ['stays where the credit is older', ON, request(), [byClaim, arrived(CLAIMED - MINUTE)], 0],
    ['stays where nobody asked for it', ON, unasked(request()), [byClaim, arrived()], 0],
    ['stays where the claim was refused', ON, request({ answer: 'refused' }), [byClaim, arrived()], 0],
    ['stays after a day', ON, request({ at: NOW - DAY }), [arrived()], 0],
    ['is off already', account({ switch: 'off' }), request(), [byClaim, arrived()], 0],
    ['cannot be told', without(ON, 'switch'), request(), [byClaim, arrived()], 0],
    ['is not the user’s to turn', account({ switch: 'on', canToggle: false }), request(), [byClaim, arrived()], 0],
    [
      'stays where it was switched on by hand later',
      ON,
      request(),
      [arrived(), toggled('on', CLAIMED + MINUTE, NOW - MINUTE)],
      0,
    ],
    [
      'stays where it was switched off and on since',
      ON,
      request(),
      [byClaim, arrived(), toggled('off', NOW - 9 * MINUTE, NOW - 8 * MINUTE), toggled('on', NOW - 4 * MINUTE, NOW)],
      0,
    ],
  ])('%s', (_, of, claim, events, count) => {
    expect(pulls(of, [claim], events)).toBe(count);
  });

  it('stays where the user switched it on after the claim, though one reading saw both', () => {
    const own = (changes: Partial<SeenRequest>): SeenRequest => ({
      ...unasked(request()),
      kind: 'switch',
      at: CLAIMED + MINUTE / 2,
      ...changes,
    });
    const events = [byClaim, arrived()];
    expect(pulls(ON, [request(), own({})], events)).toBe(0);
    expect(pulls(ON, [request(), own({ answer: 'refused' })], events)).toBe(1);
    expect(pulls(ON, [request(), own({ at: CLAIMED - MINUTE })], events)).toBe(1);
  });

  it('is one occurrence, however often it is judged', () => {
    const at = { events: [byClaim, arrived()], now: NOW };
    const [first] = onceAfterClaim(ON, [request()], settings(), at);
    const [later] = onceAfterClaim(ON, [request()], settings(), { ...at, now: NOW + MINUTE });
    expect(later?.key).toBe(first?.key);
  });
});
