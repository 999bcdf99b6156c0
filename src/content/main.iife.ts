import { start } from './start.ts';

start(globalThis, window, document);
