import type { Lock } from './ports.ts';

/**
 * Does work under the lock once nobody tells: a telling under way would show what is no more. It needs the lock itself, to
 * end, so it cannot be waited for under it. `telling` is the end of the last one that began under the lock.
 */
export async function unheard<T>(lock: Lock, telling: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const last = telling();
    await last;
    const done = await lock.hold(async () => (telling() === last ? { as: await work() } : null));
    if (done !== null) return done.as;
  }
}
