import { startGuard } from './start-guard.ts';

startGuard(globalThis, window, document);
