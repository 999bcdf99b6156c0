import { machineLives } from './lives-machine.ts';
import { testLives } from './lives-suite.ts';

testLives('machine', machineLives);
