/** Never settles: the worker that waits for it is dead. */
const NEVER = new Promise<never>(() => undefined);

/** A worker that can be stopped at any call of a port. */
export interface Mortal {
  /** Each call of a port goes through here: the worker may die before it, and after it. */
  step<T>(work: () => T | Promise<T>): Promise<T>;
  /** Kills the worker at the n-th await on a port from now on; resolves when it is dead. Its calls never return. */
  killAfter(steps: number): Promise<void>;
  immortal(): void;
}

export function mortal(): Mortal {
  // Each worker counts for itself: what a dead one left half done must not go on when a new one is started.
  let life = unhurt();
  return {
    async step(work) {
      const mine = life;
      if (isSpent(mine)) return NEVER;
      const done = await work();
      return mine !== life || isSpent(mine) ? NEVER : done;
    },
    killAfter(steps) {
      return new Promise((resolve) => {
        life.left = steps;
        life.died = resolve;
      });
    },
    immortal() {
      life = unhurt();
    },
  };
}

interface Span {
  left: number;
  died: () => void;
}

function unhurt(): Span {
  return { left: Number.POSITIVE_INFINITY, died: () => undefined };
}

function isSpent(life: Span): boolean {
  life.left -= 1;
  if (life.left < 0) life.died();
  return life.left < 0;
}
