import type { Control } from '../account/account.ts';

/** A page's script may ask for it, so it is no more often than a user can want it. */
const REST_MS = 2000;

/** Opens our own page where turning off a control is confirmed; nothing is turned off by it. What comes too soon is passed over. */
export function brakeOpener(
  open: (control: Control) => Promise<void>,
  now: () => number,
): (control: Control) => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  return async (control) => {
    const at = now();
    if (at >= last && at - last < REST_MS) return;
    last = at;
    await open(control);
  };
}
