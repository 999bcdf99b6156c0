import { reloadLives } from './lives-reload.ts';
import { testLives } from './lives-suite.ts';

testLives('reload', reloadLives);
