import { type AccountFacts, createAccount } from '../simulator/create-account.ts';
import { type Scenario, type World, worldOf } from '../world.ts';

type Facts = Omit<AccountFacts, 'key' | 'now'>;

/** A scenario of one organization; the facts may depend on the time it starts. */
export function oneAccount(
  name: string,
  story: string,
  facts: (now: number) => Facts,
  more: (now: number) => Partial<World> = () => ({}),
): Scenario {
  const build = (now: number) => worldOf([createAccount({ key: name, now, ...facts(now) })], more(now));
  return { name, story, build };
}
