import type { Severity } from './risk.ts';

/** For comparing: the higher, the more pressing. */
export const SEVERITY_RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, danger: 2 };
