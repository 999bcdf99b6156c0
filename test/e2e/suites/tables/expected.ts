/** What a scenario has to look like, from the outside. Amounts are `{minor}:{exponent}:{currency}`. */
export interface Expected {
  readonly scenario: string;
  readonly verdict: string;
  readonly badge: string;
  /** The second line of the icon's title. */
  readonly figure: string;
  /** Where it is not the verdict's usual one. */
  readonly headline?: string;
  readonly facts: Readonly<Record<string, string>>;
  /** Open risks, most severe first: id, severity, amount. */
  readonly risks: readonly (readonly [id: string, severity: string, amount: string | null])[];
  /** Ids of notifications, with ORG, ID, TIME and MONTH for what differs from run to run. */
  readonly notices: readonly string[];
}

export const HEADLINES: Readonly<Record<string, string>> = {
  safe: 'Nothing can be charged',
  credit: 'Only your credit can be spent',
  armed: 'Your card can be charged',
  'overflow-near': 'Paid use starts soon',
  'charge-near': 'Your card is about to be charged',
  paying: 'You are paying right now',
};

export const usd = (minor: number): string => `${minor}:2:USD`;

/** The wallet's facts in one currency; `limit` null = no limit. */
export function money(
  token: (minor: number) => string,
  { promo = 0, purchased = 0, spent = 0, limit = null as number | null },
): Readonly<Record<string, string>> {
  return {
    balance: token(promo + purchased),
    'promo-balance': token(promo),
    'purchased-balance': token(purchased),
    spent: token(spent),
    limit: limit === null ? 'none' : token(limit),
  };
}

export const RELOAD_OFF = { reload: 'off', 'reload-threshold': 'unknown', 'reload-target': 'unknown' };

/** Auto-reload at its usual numbers. */
export const RELOAD_ON = { reload: 'on', 'reload-threshold': usd(500), 'reload-target': usd(1500) };

/** A wallet that is not the user's to see. */
export const NO_WALLET = {
  ...{ balance: 'unknown', 'promo-balance': 'unknown', 'purchased-balance': 'unknown', 'next-expiry': 'unknown' },
  ...{ reload: 'unknown', 'reload-threshold': 'unknown', 'reload-target': 'unknown' },
};
