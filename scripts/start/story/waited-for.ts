import { TimeoutError } from 'puppeteer-core';

/** Waits, and says in words for what it was when puppeteer loses its patience, which only says for how long. */
export async function waitedFor<T>(what: string, waiting: Promise<T>): Promise<T> {
  try {
    return await waiting;
  } catch (error) {
    throw error instanceof TimeoutError ? new Error(`waited in vain for ${what}`, { cause: error }) : error;
  }
}
