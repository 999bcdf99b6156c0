import { describe, expect, it } from 'vitest';
import type { Pull } from '../../../src/risk/brake/pull.ts';
import { account, DAY, HOUR, NOW, ORG } from '../build.ts';
import { openRisks, teller } from '../watch.ts';

const pull = (more: Partial<Pull>): Pull => ({
  key: `${ORG}:runaway:switch:x`,
  org: ORG,
  control: 'switch',
  why: 'runaway',
  at: NOW - HOUR,
  outcome: 'off',
  attempts: 1,
  sentAt: NOW - HOUR,
  lastFailure: null,
  ...more,
});

const found = (id: 'braked' | 'brake-failed', more: Partial<Pull>) =>
  openRisks(id, account(), NOW, {}, { pulls: [pull(more)] }).map(({ severity, details }) => [
    severity,
    details.control,
  ]);

describe('the brake, when it was pulled', () => {
  it.each<[string, Partial<Pull>, unknown[], unknown[]]>([
    ['by a rule, and it is off', {}, [['warning', 'switch']], []],
    ['by the user', { why: 'user' }, [], []],
    ['and is not sure yet', { outcome: 'pending' }, [], []],
    ['and was given up', { outcome: 'failed', control: 'reload' }, [], [['danger', 'reload']]],
    ['by the user, and was given up', { outcome: 'failed', why: 'user' }, [], [['danger', 'switch']]],
    ['the day before', { sentAt: NOW - DAY }, [], []],
  ])('%s', (_name, more, braked, failed) => {
    expect(found('braked', more)).toEqual(braked);
    expect(found('brake-failed', more)).toEqual(failed);
  });

  it('is told once', () => {
    const { tell } = teller();
    const beside = { pulls: [pull({})] };
    expect(tell(account(), NOW, {}, beside)).toEqual(['warning braked']);
    expect(tell(account(), NOW + HOUR, {}, beside)).toEqual([]);
  });
});
