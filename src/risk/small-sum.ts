import { type Money, type Unit, withMinor } from '../account/money.ts';

/**
 * About five dollars in whole units of a currency, rounded to what people call a small sum: a default that the user can
 * set otherwise, no rate of exchange (as of 2026-11). Currencies that are not listed are taken to be of a dollar's size.
 */
const SMALL: Readonly<Record<string, number>> = {
  AED: 20,
  ARS: 5000,
  BRL: 25,
  CLP: 5000,
  CNY: 35,
  COP: 20_000,
  CZK: 100,
  DKK: 35,
  HKD: 40,
  HUF: 2000,
  IDR: 80_000,
  ILS: 20,
  INR: 400,
  JPY: 700,
  KRW: 7000,
  MXN: 90,
  MYR: 20,
  NOK: 50,
  PHP: 300,
  PLN: 20,
  SEK: 50,
  THB: 170,
  TRY: 200,
  TWD: 150,
  UAH: 200,
  VND: 125_000,
  ZAR: 90,
  BHD: 2,
  JOD: 4,
  KWD: 2,
  OMR: 2,
};

/** The user's own sum in an account's currency; `null` stands for about five dollars' worth. */
export function smallSum(units: number | null, unit: Unit): Money {
  return withMinor(unit, (units ?? SMALL[unit.currency] ?? 5) * 10 ** unit.exponent);
}
