import { overflowLives } from './lives-overflow.ts';
import { testLives } from './lives-suite.ts';

testLives('overflow', overflowLives);
