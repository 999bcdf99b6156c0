/** `$` alone can be any of these: which one, only the account's currency tells. */
const DOLLARS = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'CLP', 'COP', 'ARS'];

/** What stands before or after an amount, and the currencies it can mean. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  $: DOLLARS,
  US$: ['USD'],
  $US: ['USD'],
  A$: ['AUD'],
  AU$: ['AUD'],
  $AU: ['AUD'],
  C$: ['CAD'],
  CA$: ['CAD'],
  $CA: ['CAD'],
  NZ$: ['NZD'],
  $NZ: ['NZD'],
  S$: ['SGD'],
  SG$: ['SGD'],
  HK$: ['HKD'],
  NT$: ['TWD'],
  MX$: ['MXN'],
  R$: ['BRL'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  'JP¥': ['JPY'],
  'CN¥': ['CNY'],
  円: ['JPY'],
  '₹': ['INR'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  '₫': ['VND'],
  '₱': ['PHP'],
  '₺': ['TRY'],
  '₴': ['UAH'],
  '฿': ['THB'],
  zł: ['PLN'],
  Kč: ['CZK'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  KD: ['KWD'],
  BD: ['BHD'],
};

let known: ReadonlySet<string> | undefined;

function isCurrency(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
}

/** The currencies that a symbol or an ISO code can stand for; empty when it is neither. */
export function currenciesOf(mark: string): readonly string[] {
  if (Object.hasOwn(MARKS, mark)) return MARKS[mark] ?? [];
  return /^[A-Z]{3}$/.test(mark) && isCurrency(mark) ? [mark] : [];
}
