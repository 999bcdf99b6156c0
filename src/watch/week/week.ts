import type { Unit } from '../../account/money.ts';

/** The balance of an organization over the last seven days, oldest first: when it was read (epoch ms), and minor units. */
export interface OrgWeek extends Unit {
  readonly points: readonly (readonly [at: number, minor: number])[];
}

/** What the worker leaves in storage for the popup, which does not open the history. Storage key `week`. */
export interface WeekDocument {
  readonly version: 1;
  readonly orgs: Readonly<Record<string, OrgWeek>>;
}
