import { type Reading, unreadable, value } from '../account/observation.ts';
import { type Fields, rootFields, textOf } from './fields.ts';
import { type PartReading, plainReading } from './part-reading.ts';
import { unknownKeys } from './unknown-keys.ts';

const FIELDS = ['brand', 'country', 'last4', 'type'] as const;
const KEYS: ReadonlySet<string> = new Set(FIELDS);

/** `payment_method`: only whether there is one. Nothing of the card itself is kept. */
export function readCard(body: unknown): PartReading | null {
  if (body === null) return plainReading({ card: value('absent') }, []);
  const fields = rootFields(body);
  return fields === null ? null : plainReading({ card: cardIn(fields) }, unknownKeys(fields, KEYS));
}

function cardIn(fields: Fields): Reading<'present' | 'absent'> {
  if (FIELDS.some((name) => textOf(fields[name]) !== null)) return value('present');
  // Absent only where every field is there and says so.
  return FIELDS.every((name) => fields[name] === null) ? value('absent') : unreadable('shape');
}
