import { describe, expect, test } from 'vitest';
import { decide } from '../../src/risk/decide.ts';
import { NOTHING_TOLD } from '../../src/risk/told.ts';
import { account, at, entry, HOUR, MINUTE, NOW, ORG, OTHER_ORG, READ_AT, reloadAt, settings, usd } from './build.ts';
import { teller } from './watch.ts';

const hence = (hours: number) => NOW + hours * HOUR;
const low = (hours = 0, minor = 400) =>
  account({ switch: 'on', balance: usd(minor) }, { readAt: READ_AT + hours * HOUR });
const armed = (minor: number, hours = 0) =>
  account({ reload: 'on', balance: usd(minor) }, { readAt: READ_AT + hours * HOUR });
const quiet = { quietUntil: hence(8) };

describe('quiet hours', () => {
  test('hold back a warning, wake at their end, and then it is told, once', () => {
    const { tell, wakes, told } = teller();
    expect(tell(low(), NOW, {}, quiet)).toEqual([]);
    expect(told().entries).toEqual({});
    expect(told().outbox).toEqual([]);
    expect(wakes(low(7.9), hence(7.9), {}, quiet)).toEqual([hence(8)]);
    expect(tell(low(8), hence(8))).toEqual(['warning low-balance']);
    expect(tell(low(9), hence(9))).toEqual([]);
    expect(tell(low(9.5), hence(9.5), {}, { quietUntil: hence(20) })).toEqual([]);
  });

  test('what is over by then is not told', () => {
    const { tell } = teller();
    tell(low(), NOW, {}, quiet);
    expect(tell(low(8, 9000), hence(8))).toEqual([]);
  });

  test('the risk is open all the while', () => {
    const { risks } = decide(low(), NOTHING_TOLD, settings(), at(NOW, {}, quiet));
    expect(risks.map(({ id }) => id)).toEqual(['low-balance']);
  });

  test('a danger gets through, unless the user says otherwise', () => {
    expect(teller().tell(armed(700), NOW, {}, quiet)).toEqual(['danger reload-near']);
    const patient = teller({ dangersWait: true });
    expect(patient.tell(armed(700), NOW, {}, quiet)).toEqual([]);
    expect(patient.tell(armed(700, 8), hence(8))).toEqual(['danger reload-near']);
  });

  test('a warning that is raised to a danger gets through, held or told before', () => {
    const held = teller();
    expect(held.tell(armed(1200), NOW, {}, { ...quiet, ...reloadAt(hence(9)) })).toEqual([]);
    expect(held.tell(armed(700, 1), hence(1), {}, { ...quiet, ...reloadAt(hence(9)) })).toEqual(['danger reload-near']);
    expect(held.tell(armed(690, 8), hence(8))).toEqual([]);
    const told = teller();
    expect(told.tell(armed(1200), NOW, {}, reloadAt(hence(9)))).toEqual(['warning reload-near']);
    expect(told.tell(armed(700, 1), hence(1), {}, quiet)).toEqual(['danger reload-near']);
  });

  test('there is one call to wake, for what comes first', () => {
    const wakes = (quietUntil: number) => teller().wakes(low(), NOW, {}, { quietUntil });
    expect(wakes(hence(8))).toEqual([READ_AT + 30 * MINUTE + 1]);
    expect(wakes(NOW + MINUTE)).toEqual([NOW + MINUTE]);
  });

  test('what waits in a pause is not lost', () => {
    const { tell } = teller();
    expect(tell(low(), NOW, { pausedUntil: hence(1) }, quiet)).toEqual([]);
    expect(tell(low(2), hence(2), {}, quiet)).toEqual([]);
    expect(tell(low(8), hence(8))).toEqual(['warning low-balance']);
  });
});

describe('at most every so often', () => {
  const reload = (minutes: number) => entry({ kind: 'reload', amount: usd(1000) }, READ_AT + minutes * MINUTE);
  const spend = (minutes: number, minor: number, headroom = false) =>
    entry({ kind: 'spend', amount: usd(minor), headroom, whileOff: false }, READ_AT + minutes * MINUTE);
  const read = (minutes: number, org = ORG) => account({}, { readAt: READ_AT + minutes * MINUTE, org });
  const when = (minutes: number) => NOW + minutes * MINUTE;
  const runaways = (texts: readonly string[]) => texts.filter((text) => text.endsWith('runaway'));

  test('runaway: told hourly, the latest at the end of the hour, exactly once', () => {
    const { tell, wakes } = teller();
    const told = (minutes: number, ...last: number[]) =>
      runaways(tell(read(minutes), when(minutes), {}, { events: last.map(reload) }));
    expect(told(0, 0)).toEqual([]);
    expect(told(5, 0, 5)).toEqual(['danger runaway']);
    expect(told(10, 0, 5)).toEqual([]);
    expect(told(20, 0, 5, 20)).toEqual([]);
    const events = [0, 5, 20].map(reload);
    expect(wakes(read(60), when(60), {}, { events })).toEqual([when(65)]);
    expect(told(65, 0, 5, 20)).toEqual(['danger runaway']);
    expect(told(70, 0, 5, 20)).toEqual([]);
    expect(told(300, 0, 5, 20)).toEqual([]);
  });

  test('runaway: of two signs at once one is told, the other in an hour', () => {
    const { tell } = teller();
    const events = [reload(-20), reload(0), spend(0, 900)];
    const told = (minutes: number) => runaways(tell(read(minutes), when(minutes), {}, { events }));
    expect(told(0)).toEqual(['danger runaway']);
    expect(told(30)).toEqual([]);
    expect(told(60)).toEqual(['danger runaway']);
    expect(told(120)).toEqual([]);
  });

  test('one organization’s does not hold back another’s', () => {
    const { tell } = teller();
    const events = [reload(-20), reload(0)];
    expect(runaways(tell(read(0), NOW, {}, { events }))).toEqual(['danger runaway']);
    const others = events.map((event) => ({ ...event, org: OTHER_ORG, id: event.id.replace(ORG, OTHER_ORG) }));
    expect(runaways(tell(read(0, OTHER_ORG), NOW, {}, { events: others }))).toEqual(['danger runaway']);
  });

  test('spent-with-headroom: every six hours', () => {
    const { tell } = teller();
    const told = (minutes: number, ...last: number[]) =>
      tell(read(minutes), when(minutes), {}, { events: last.map((each) => spend(each, 20, true)) });
    expect(told(0, 0)).toEqual(['warning spent-with-headroom']);
    expect(told(5, 0, 5)).toEqual([]);
    expect(told(300, 0, 5, 300)).toEqual([]);
    expect(told(360, 0, 5, 300)).toEqual(['warning spent-with-headroom']);
    expect(told(365, 0, 5, 300)).toEqual([]);
  });
});
