import { promoLives } from './lives-promo.ts';
import { testLives } from './lives-suite.ts';

testLives('promo', promoLives);
