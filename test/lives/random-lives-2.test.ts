import { testRandomLives } from './random-suite.ts';

testRandomLives(501, 1001);
