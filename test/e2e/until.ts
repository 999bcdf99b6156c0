import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE = 10_000;
const STEP = 40;

/**
 * Asks again and again until the answer is neither empty nor a failure, and returns it.
 *
 * @throws Error that names `what` when the patience (ms) is over, with the last failure as its cause
 */
export async function until<T>(what: string, ask: () => T | Promise<T>, patience = PATIENCE): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`, { cause: last });
    await wait(STEP);
  }
}
