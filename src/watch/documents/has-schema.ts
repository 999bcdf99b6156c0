import type * as z from 'zod/mini';
import type { Check, DocumentName } from './read-state.ts';
import { accountsSchema, creditsSchema, settingsSchema, toldSchema, watchSchema } from './schemas.ts';

const SCHEMAS: Readonly<Record<DocumentName, z.ZodMiniType>> = {
  accounts: accountsSchema,
  told: toldSchema,
  settings: settingsSchema,
  credits: creditsSchema,
  watch: watchSchema,
};

/** Documents that have passed. They are never changed once made: each is checked once. */
const passed = new Map<DocumentName, WeakSet<object>>();

/** The worker's check: every field is of its type, and none is unknown. It also finds what we ourselves wrote wrong. */
export const hasSchema: Check = (name, document) => {
  if (typeof document !== 'object' || document === null) return false;
  const sound = passed.get(name) ?? new WeakSet();
  passed.set(name, sound);
  if (sound.has(document)) return true;
  const isSound = SCHEMAS[name].safeParse(document).success;
  if (isSound) sound.add(document);
  return isSound;
};
