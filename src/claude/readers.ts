import type { Part } from '../watch/ports.ts';
import type { PartReader } from './part-reading.ts';
import { readBundles } from './read-bundles.ts';
import { readCard } from './read-card.ts';
import { readCredits } from './read-credits.ts';
import { readLimit } from './read-limit.ts';
import { readOffer } from './read-offer.ts';
import { readSubscription } from './read-subscription.ts';
import { readUsage } from './read-usage.ts';

/** Who reads the body of each part. */
export const READERS: Readonly<Record<Part, PartReader>> = {
  usage: readUsage,
  limit: readLimit,
  credits: readCredits,
  offer: readOffer,
  bundles: readBundles,
  subscription: readSubscription,
  card: readCard,
};
