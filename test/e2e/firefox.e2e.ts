import { describe } from 'vitest';
import { launchFirefox } from './firefox.ts';
import { everything } from './suites/all.ts';
import { containers } from './suites/containers.ts';

describe('Firefox', () => {
  containers(everything(launchFirefox));
});
