import { describe } from 'vitest';
import { launchChrome } from './chrome.ts';
import { everything } from './suites/all.ts';

describe('Chromium', () => {
  everything(launchChrome);
});
