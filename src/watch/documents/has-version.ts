import type { Check } from './read-state.ts';
import { VERSIONS } from './state.ts';

/** A face's check: the seal says that the worker wrote it, the version that this code knows its form. */
export const hasVersion: Check = (name, document) =>
  typeof document === 'object' && document !== null && 'version' in document && document.version === VERSIONS[name];
