import type { BriefDocument } from '../watch/brief/brief.ts';
import type { ExtensionStorage } from './runtime.ts';

const KEY = 'brief';

/** What the worker left in storage for the page, as it is now: read once, and then kept up to date, of which `changed` tells. */
export function watchBrief(
  storage: ExtensionStorage | undefined,
  signal: AbortSignal,
  changed: () => void = () => undefined,
): () => BriefDocument | null {
  let current: BriefDocument | null = null;
  const take = (raw: unknown) => {
    current = briefIn(raw) ?? current;
    changed();
  };
  const heard: Parameters<NonNullable<ExtensionStorage['onChanged']>['addListener']>[0] = (changes, area) => {
    if (area === 'local' && changes[KEY] !== undefined) take(changes[KEY].newValue);
  };
  // Without a brief nothing is shown and messages leave unasked: what is not known is no reason to hold up a chat.
  storage?.local?.get(KEY).then(
    (stored) => take(stored[KEY]),
    () => undefined,
  );
  storage?.onChanged?.addListener(heard);
  signal.addEventListener('abort', () => storage?.onChanged?.removeListener(heard));
  return () => current;
}

/** By hand: a content script carries no schemas. The worker alone writes it; a damaged one is passed over. */
function briefIn(raw: unknown): BriefDocument | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { version, orgs } = raw as Partial<BriefDocument>;
  return version === 2 && typeof orgs === 'object' && orgs !== null ? (raw as BriefDocument) : null;
}
