import { testRandomLives } from './random-suite.ts';

testRandomLives(1, 501);
