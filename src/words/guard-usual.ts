import type { Money } from '../account/money.ts';

/** The numbers that a charge is counted with where auto-reload could not be read. They must be those of the description. */
export const USUAL_RELOAD: { readonly threshold: Money; readonly target: Money } = {
  threshold: { minor: 500, exponent: 2, currency: 'USD' },
  target: { minor: 1500, exponent: 2, currency: 'USD' },
};
