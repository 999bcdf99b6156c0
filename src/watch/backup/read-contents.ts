import * as z from 'zod/mini';
import { hasSchema } from '../documents/has-schema.ts';
import { ledgerEntry, sample } from '../documents/ledger-schema.ts';
import { migrated } from '../documents/migrate.ts';
import { DOCUMENT_NAMES, type DocumentName } from '../documents/read-state.ts';
import { type State, VERSIONS } from '../documents/state.ts';
import type { Contents, Shelf } from './contents.ts';
import type { Refusal } from './import-reply.ts';

type Fields = Readonly<Record<string, unknown>>;

/** As claude.ai names organizations. It also keeps names such as `__proto__` out. */
const ORG = /^[A-Za-z0-9-]{1,64}$/;

/** More organizations than anybody has. */
const MOST_ORGANIZATIONS = 200;

const shelf = z.strictObject({ samples: z.array(sample), entries: z.array(ledgerEntry) });

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Documents and history out of what somebody holds out to us; older documents in the form of today. Never throws. */
export function readContents(documents: unknown, history: unknown): Contents | Refusal {
  if (!isFields(documents)) return { why: 'damaged', part: null };
  const read: Partial<Record<DocumentName, unknown>> = {};
  for (const name of DOCUMENT_NAMES) {
    const document = documents[name];
    if (isNewer(name, document)) return { why: 'newer', part: name };
    const current = migrated(name, document);
    if (!hasSchema(name, current)) return { why: 'damaged', part: name };
    read[name] = current;
  }
  // Every document has passed its check.
  const state = read as unknown as State;
  if (!isCoherent(state)) return { why: 'damaged', part: 'accounts' };
  const shelves = readHistory(history);
  return shelves === null ? { why: 'damaged', part: 'history' } : { documents: state, history: shelves };
}

function isNewer(name: DocumentName, document: unknown): boolean {
  return isFields(document) && typeof document.version === 'number' && document.version > VERSIONS[name];
}

/** Each account under its own name, and what is noted of it, too. */
function isCoherent({ accounts: { accounts } }: State): boolean {
  const entries = Object.entries(accounts);
  const isSound = ([org, stored]: (typeof entries)[number]): boolean =>
    ORG.test(org) && stored.account.org === org && stored.unsaved.entries.every((entry) => entry.org === org);
  return entries.length <= MOST_ORGANIZATIONS && entries.every(isSound);
}

function readHistory(history: unknown): Contents['history'] | null {
  if (!isFields(history)) return null;
  const orgs = Object.keys(history);
  if (orgs.length > MOST_ORGANIZATIONS) return null;
  const shelves: [string, Shelf][] = [];
  for (const org of orgs) {
    const parsed = shelf.safeParse(history[org]);
    if (!ORG.test(org) || !parsed.success || parsed.data.entries.some((entry) => entry.org !== org)) return null;
    shelves.push([org, parsed.data]);
  }
  return Object.fromEntries(shelves);
}
