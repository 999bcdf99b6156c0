import { moneyLives } from './lives-money.ts';
import { testLives } from './lives-suite.ts';

testLives('money', moneyLives);
