import type { Readings } from '../../account/observation.ts';

/** The facts that the text of the settings can tell. Plain JSON, as it goes from the page's tab to the worker. */
export type PageReadings = Pick<Readings, 'switch' | 'reload' | 'balance' | 'limit' | 'spent' | 'tranches' | 'windows'>;
