import { startInPage } from './start-in-page.ts';

startInPage(globalThis, window, document);
