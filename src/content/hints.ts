import type { Message } from '../watch/protocol.ts';
import type { WhichOrganization } from './organization.ts';
import type { Send } from './runtime.ts';
import { type Timer, timer } from './timer.ts';

export type Why = Extract<Message, { type: 'hint' }>['why'];

export type Hint = (why: Why) => void;

/** Several causes of one moment are one hint. */
const COALESCE_MS = 250;
/** The worker has limits of its own; this spares it the messages. */
const REST_MS = 2000;

export interface HintNeeds {
  readonly page: Pick<Document, 'visibilityState'>;
  readonly organization: WhichOrganization;
  readonly send: Send;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

interface Kind {
  readonly timer: Timer;
  sentAt: number;
}

/**
 * Tells the worker that something worth a reading happened here: coalesced, at most one of a kind in two seconds, and
 * nothing from a hidden tab. What comes too soon is told when the rest is over, as it may be the change that counts.
 */
export function hints({ page, organization, send, now, signal }: HintNeeds): Hint {
  const kinds = new Map<Why, Kind>();
  const tell = (why: Why, kind: Kind) => {
    if (page.visibilityState !== 'visible') return;
    kind.sentAt = now();
    void send({ type: 'hint', why, org: organization() });
  };
  const kindOf = (why: Why): Kind => {
    const known = kinds.get(why);
    if (known !== undefined) return known;
    const kind: Kind = { timer: timer(() => tell(why, kind), signal), sentAt: Number.NEGATIVE_INFINITY };
    kinds.set(why, kind);
    return kind;
  };
  return (why) => {
    if (page.visibilityState !== 'visible') return;
    const kind = kindOf(why);
    kind.timer.start(Math.max(COALESCE_MS, kind.sentAt + REST_MS - now()));
  };
}
