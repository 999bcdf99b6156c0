import { serverError, signedOut } from '../replica/answers/errors.ts';
import type { ReplicaAnswer, ReplicaRequest } from '../replica/answers/exchange.ts';
import { Replica } from '../replica/replica.ts';

type Which = (request: ReplicaRequest) => boolean;

/** A request that waits at the door. */
export interface Held {
  /** Resolves when the first one stands there. */
  readonly arrived: Promise<void>;
  /** Lets it and all later ones in. */
  release(): void;
}

/** The replica behind a door that can keep requests waiting, or turn them away by who sends them. */
export class Door extends Replica {
  #held: { readonly path: RegExp; readonly knock: () => void; readonly opened: Promise<void> }[] = [];
  #refusals: { readonly which: Which; readonly answer: () => ReplicaAnswer }[] = [];

  /** Keeps requests to a path waiting, whoever sends them, until they are released. */
  hold(path: RegExp): Held {
    const arrival = signal();
    const opening = signal();
    const entry = { path, knock: arrival.give, opened: opening.given };
    this.#held.push(entry);
    return {
      arrived: arrival.given,
      release: () => {
        this.#held = this.#held.filter((one) => one !== entry);
        opening.give();
      },
    };
  }

  /** Tells the worker that it is signed out; a page keeps being answered. */
  signOutWorker(): void {
    this.#refusals.push({ which: isWorker, answer: signedOut });
  }

  /** Fails the worker's requests to a path; a page keeps being answered. */
  failWorker(path: RegExp): void {
    this.#refusals.push({ which: (request) => isWorker(request) && path.test(request.path), answer: serverError });
  }

  /** Answers everybody's requests to a path in another way than the replica would. */
  serve(path: RegExp, answer: () => ReplicaAnswer): void {
    this.#refusals.push({ which: (request) => path.test(request.path), answer });
  }

  /** Opens the door to everybody. */
  welcomeAll(): void {
    this.#refusals = [];
  }

  /** How many requests of the worker to a path have been let in. */
  asked(path: RegExp): number {
    return this.log.filter((entry) => isWorker(entry) && path.test(entry.path)).length;
  }

  override async handle(request: ReplicaRequest): Promise<ReplicaAnswer> {
    for (const { knock, opened } of this.#held.filter(({ path }) => path.test(request.path))) {
      knock();
      await opened;
    }
    const refusal = this.#refusals.find(({ which }) => which(request));
    return refusal === undefined ? super.handle(request) : refusal.answer();
  }
}

/** A page and a script in it send the address of the page along; the worker has none. */
function isWorker({ headers, path }: Pick<ReplicaRequest, 'headers' | 'path'>): boolean {
  return path.startsWith('/api/') && headers?.referer === undefined;
}

function signal() {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
