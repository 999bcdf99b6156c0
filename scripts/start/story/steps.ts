import type { VerdictWord } from '../../../src/risk/verdict-word.ts';
import type { Actor } from './actor.ts';

/** One step of the story: what happens, and what the extension has to say to it. */
export interface Step {
  /** Names the picture. */
  readonly name: string;
  readonly story: string;
  readonly happens: (actor: Actor) => Promise<void>;
  readonly verdict: VerdictWord;
}

export const STEPS: readonly Step[] = [
  {
    name: 'calm',
    story: 'Robin has Claude Pro. Usage credits are off, auto-reload is off.',
    happens: (actor) => actor.meet('off'),
    verdict: 'safe',
  },
  {
    name: 'banner',
    story:
      'Months later: $4 are left of some credit that Robin once bought, and auto-reload was never turned off. ' +
      'Today a banner offers $20 for free.',
    happens: (actor) => actor.later('banner-four-dollars'),
    verdict: 'charge-near',
  },
  {
    name: 'claimed',
    story: 'Robin claims the free $20. The claim turns usage credits on, and that reloads the $4 at once.',
    happens: (actor) => actor.claim(),
    verdict: 'armed',
  },
  {
    name: 'session-at-86',
    story: 'A long coding session: the five-hour window is at 86 %.',
    happens: (actor) => actor.use(640),
    verdict: 'overflow-near',
  },
  {
    name: 'session-full',
    story: 'The window is full. Claude answers on, and every message is paid now.',
    happens: (actor) => actor.use(400),
    verdict: 'paying',
  },
  {
    name: 'reloaded',
    story: 'Robin goes for lunch and leaves it running. The balance falls below $5, and the card is charged again.',
    happens: (actor) => actor.use(2_900),
    verdict: 'paying',
  },
  {
    name: 'promo-expiring',
    story: 'A month on, auto-reload is off. $18.20 of a promotion are left and end in three days.',
    happens: (actor) => actor.later('expires-in-three-days'),
    verdict: 'credit',
  },
  {
    name: 'charge-by-expiry',
    story:
      'Somebody else: Sam’s auto-reload is on. In 60 hours $9 of a promotion end, and the $3 that stay are below the ' +
      'threshold.',
    happens: (actor) => actor.meet('expiry-below-threshold'),
    verdict: 'charge-near',
  },
  {
    name: 'all-off',
    story: 'Sam turns auto-reload off, and usage credits too.',
    happens: async (actor) => {
      await actor.turnReloadOff();
      await actor.turnSwitchOff();
    },
    verdict: 'safe',
  },
  {
    name: 'team-member',
    story: 'And Kim is a member of a Team whose owner switched overflow on. Kim’s session is at 88 %.',
    happens: (actor) => actor.meet('team-member-near'),
    verdict: 'overflow-near',
  },
  {
    name: 'signed-out',
    story: 'Kim signs out. The extension cannot see any more, and says so rather than "safe".',
    happens: (actor) => actor.signOut(),
    verdict: 'blind',
  },
];
