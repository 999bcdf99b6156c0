/** The browser's table does not change while it runs, and asking it is slow. */
const answers = new Map<string, number | null>();

/** Minor digits of a currency by ISO 4217, as the browser knows them; null for a code that it does not know. */
export function isoDigits(currency: string): number | null {
  const answer = answers.get(currency);
  if (answer !== undefined) return answer;
  const digits = Intl.supportedValuesOf('currency').includes(currency) ? digitsOf(currency) : null;
  answers.set(currency, digits);
  return digits;
}

function digitsOf(currency: string): number | null {
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return options.maximumFractionDigits ?? null;
}
