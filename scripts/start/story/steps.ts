import type { VerdictWord } from '../../../src/risk/verdict-word.ts';
import type { Actor } from './actor.ts';

/** What a step shows, and what has to be seen there. */
export type Shown =
  /** The popup, after a reading. */
  | { readonly face: 'popup'; readonly verdict: VerdictWord }
  /** The guard's question over claude.ai, and of which risk it has to be. */
  | { readonly face: 'question'; readonly risk: string }
  /** A view of the dashboard. */
  | { readonly face: 'dashboard'; readonly view: string };

/** One step of the story: what happens, and what the extension has to say to it. */
export interface Step {
  /** Names the picture. */
  readonly name: string;
  readonly story: string;
  readonly happens: (actor: Actor) => Promise<void>;
  readonly shown: Shown;
}

const popup = (verdict: VerdictWord): Shown => ({ face: 'popup', verdict });

export const STEPS: readonly Step[] = [
  {
    name: 'calm',
    story: 'Robin has Claude Pro. Usage credits are off, auto-reload is off.',
    happens: (actor) => actor.meet('off'),
    shown: popup('safe'),
  },
  {
    name: 'banner',
    story:
      'Alex bought some credit a month ago and switched usage credits off again. $4 are left, and auto-reload was ' +
      'never turned off. Today a banner offers $20 for free.',
    happens: (actor) => actor.meet('banner-four-dollars'),
    shown: popup('charge-near'),
  },
  {
    name: 'question',
    story: 'Alex clicks "Claim". Nothing is sent yet: first the extension says what the claim would do, and asks.',
    happens: (actor) => actor.clickClaim(),
    shown: { face: 'question', risk: 'claim' },
  },
  {
    name: 'claimed',
    story: 'Alex says yes all the same. The claim turns usage credits on, and that reloads the $4 at once.',
    happens: (actor) => actor.agreeToClaim(),
    shown: popup('armed'),
  },
  {
    name: 'session-at-86',
    story: 'A long coding session: the five-hour window is at 86 %.',
    happens: (actor) => actor.use(640),
    shown: popup('overflow-near'),
  },
  {
    name: 'session-full',
    story: 'The window is full. Claude answers on, and every message is paid now.',
    happens: (actor) => actor.use(400),
    shown: popup('paying'),
  },
  {
    name: 'reloaded',
    story: 'Alex goes for lunch and leaves it running. The balance falls below $5, and the card is charged again.',
    happens: (actor) => actor.use(2_900),
    shown: popup('paying'),
  },
  {
    name: 'dashboard',
    story: 'Back from lunch, Alex opens the dashboard to see what can cost money.',
    happens: async () => undefined,
    shown: { face: 'dashboard', view: 'overview' },
  },
  {
    name: 'promo-expiring',
    story: 'Mia has no auto-reload. $18.20 of her promotion are left, and end within three days.',
    happens: (actor) => actor.meet('expires-in-three-days'),
    shown: popup('credit'),
  },
  {
    name: 'charge-by-expiry',
    story: 'Sam’s auto-reload is on. In 60 hours $9 of a promotion end, and the $3 that stay are below the threshold.',
    happens: (actor) => actor.meet('expiry-below-threshold'),
    shown: popup('charge-near'),
  },
  {
    name: 'all-off',
    story: 'Sam turns auto-reload off, and usage credits too. That makes things safer, so nobody asks.',
    happens: async (actor) => {
      await actor.turnReloadOff();
      await actor.turnSwitchOff();
    },
    shown: popup('safe'),
  },
  {
    name: 'team-member',
    story: 'Kim is a member of a Team whose owner switched overflow on. Kim’s session is at 88 %.',
    happens: (actor) => actor.meet('team-member-near'),
    shown: popup('overflow-near'),
  },
  {
    name: 'signed-out',
    story: 'Kim signs out. The extension cannot see any more, and says so rather than "safe".',
    happens: (actor) => actor.signOut(),
    shown: popup('blind'),
  },
];
