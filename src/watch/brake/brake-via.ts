import type { Brake, FailureKind } from '../ports.ts';

/** Refusals that may be about the worker's own sign-in: a tab in another container may do better. */
const WORTH_A_RELAY: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'signed-out',
  'wrong-organization',
  'not-offered',
  'refused',
  'challenge',
]);

/** The worker's own brake, and where it is refused that of a tab that is signed in. */
export function brakeVia(own: Brake, relays: () => Promise<readonly Brake[]>): Brake {
  return {
    async turnOff(org, control) {
      const failure = await own.turnOff(org, control);
      if (failure === null || !WORTH_A_RELAY.has(failure.kind)) return failure;
      for (const relay of await relays()) {
        if ((await relay.turnOff(org, control)) === null) return null;
      }
      return failure;
    },
  };
}
