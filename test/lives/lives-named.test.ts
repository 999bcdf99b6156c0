import { expect, it } from 'vitest';
import { machineLives } from './lives-machine.ts';
import { moneyLives } from './lives-money.ts';
import { overflowLives } from './lives-overflow.ts';
import { promoLives } from './lives-promo.ts';
import { reloadLives } from './lives-reload.ts';

const lives = [...overflowLives, ...reloadLives, ...promoLives, ...moneyLives, ...machineLives];

it('are at least forty, each of 30 to 400 days and with a name of its own', () => {
  expect(lives.length).toBeGreaterThanOrEqual(40);
  expect(lives.filter(({ days }) => days < 30 || days > 400)).toEqual([]);
  expect(new Set(lives.map(({ name }) => name)).size).toBe(lives.length);
});
