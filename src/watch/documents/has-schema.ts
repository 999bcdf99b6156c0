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

/** The worker's check: every field is of its type, and none is unknown. It also finds what we ourselves wrote wrong. */
export const hasSchema: Check = (name, document) => SCHEMAS[name].safeParse(document).success;
