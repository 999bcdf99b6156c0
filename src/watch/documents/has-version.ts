import type { Check } from './read-state.ts';

/** A face's check: the seal says that the worker wrote it, the version that this code knows its form. */
export const hasVersion: Check = (_name, document) =>
  typeof document === 'object' && document !== null && 'version' in document && document.version === 1;
