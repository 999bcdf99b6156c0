import { describe, expect, it } from 'vitest';
import type { EventDetails } from '../../../src/account/event.ts';
import { claimsIn } from '../../../src/risk/rules/claims.ts';
import { account, at, entry, HOUR, MINUTE, NOW, usd } from '../build.ts';
import { openRisks } from '../watch.ts';

const asked = (answer: 'sent' | 'refused'): EventDetails => ({ kind: 'asked', what: 'claim', answer, amount: null });
const shown: EventDetails = { kind: 'claim', amount: usd(2000) };
const arrived: EventDetails = { kind: 'grant', amount: usd(2000), tranche: 't', claimed: true };
const on: EventDetails = { kind: 'switch', to: 'on' };
const CLAIMED = NOW - HOUR;

describe('a claim', () => {
  it('that left this browser and shows in the offer later is one', () => {
    const events = [entry(asked('sent'), CLAIMED), entry(shown, CLAIMED + 50 * MINUTE)];
    expect(claimsIn(events)).toMatchObject([{ before: CLAIMED, amount: usd(2000) }]);
  });

  it('that was refused is none', () => {
    expect(claimsIn([entry(asked('refused'), CLAIMED)])).toEqual([]);
  });

  it('of another browser shows in the offer alone', () => {
    expect(claimsIn([entry(shown, CLAIMED)])).toHaveLength(1);
  });

  it('is missing a quarter of an hour after it left, long before the offer shows it', () => {
    const events = [entry(asked('sent'), NOW - 20 * MINUTE)];
    const missing = openRisks('claim-missing', account({ switch: 'on' }), NOW, {}, { events });
    expect(missing).toMatchObject([{ details: { claimedAt: NOW - 20 * MINUTE, amount: null } }]);
    const come = { events: [...events, entry(arrived, NOW - 15 * MINUTE)] };
    expect(openRisks('claim-missing', account({ switch: 'on' }), NOW, {}, come)).toEqual([]);
  });

  it('that switched usage credits on is told of while they are', () => {
    const events = [entry(asked('sent'), CLAIMED), entry(on, CLAIMED + MINUTE)];
    const of = account({ switch: 'on' });
    expect(openRisks('still-on-after-claim', of, NOW, {}, { events })).toMatchObject([{ details: { days: 0 } }]);
    expect(openRisks('still-on-after-claim', account(), at().now, {}, { events })).toEqual([]);
  });
});
