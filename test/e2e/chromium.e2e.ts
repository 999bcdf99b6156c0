import { describe } from 'vitest';
import { launchChrome } from './chrome.ts';
import { everything } from './suites/all.ts';
import { noticeButtons } from './suites/notice-buttons.ts';

describe('Chromium', () => {
  noticeButtons(everything(launchChrome));
});
