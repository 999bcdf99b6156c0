import { type Readings, value } from '../account/observation.ts';
import { readMessageLimit } from './stream.ts';

/** What the chat stream says of the limits, as facts that may raise what is known. Null where nothing can be made of it. */
export function streamClaim(text: string): { readonly readings: Readings; readonly paidNow: boolean } | null {
  const limit = readMessageLimit(text);
  if (limit === null) return null;
  const readings: Readings = limit.windows.length === 0 ? {} : { windows: value(limit.windows) };
  return { readings, paidNow: limit.paidNow === true };
}
