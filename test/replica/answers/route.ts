import type { Random } from '../random.ts';
import type { Account } from '../simulator/account.ts';
import { settle } from '../simulator/passage.ts';
import { billing } from './billing.ts';
import { chat } from './chat.ts';
import { credits } from './credits.ts';
import { notFound, signedOut, wrongOrganization } from './errors.ts';
import { type Endpoint, type Exchange, json, type ReplicaAnswer } from './exchange.ts';
import { offer } from './offer.ts';
import { organizationsBody, profileBody } from './organizations.ts';
import { purchases } from './purchases.ts';
import { spendLimit } from './spend-limit.ts';
import { usage } from './usage.ts';

/** Who is asking: the organizations of the session, and the one a request without an organization is for. */
export interface Caller {
  accounts: readonly Account[];
  active: Account | null;
  locale: string;
}

export interface ApiRequest {
  method: string;
  url: URL;
  body: string;
}

const endpoints: readonly Endpoint[] = [usage, spendLimit, credits, purchases, offer, billing, chat];

export function isApiPath(path: string): boolean {
  return path.startsWith('/api/') || path.startsWith('/v1/');
}

/** Answers a request to claude.ai's API. A null caller is signed out. */
export function answerApi(request: ApiRequest, caller: Caller | null, now: number, random: Random): ReplicaAnswer {
  const { method, url, body } = request;
  if (caller === null) return signedOut();
  for (const one of caller.accounts) settle(one, now);
  const path = url.pathname;
  if (path === '/api/organizations' && method === 'GET') return json(organizationsBody(caller.accounts));
  if (path === '/api/account_profile' && method === 'GET') return json(profileBody(caller.locale));
  const place = placeOf(path);
  if (place === null) return notFound();
  const account = place.uuid === null ? caller.active : caller.accounts.find((one) => one.uuid === place.uuid);
  if (!account) return wrongOrganization();
  return answerScoped({ method, rest: place.rest, query: url.searchParams, body, account, now, random });
}

/** The organization a path names (null = the one in use) and what it asks of it. */
function placeOf(path: string): { uuid: string | null; rest: string } | null {
  if (/^\/v1\/sessions\/[^/]+\/events$/.test(path)) return { uuid: null, rest: 'session_events' };
  const invoices = /^\/api\/stripe\/([^/]+)\/invoices$/.exec(path);
  if (invoices?.[1] !== undefined) return { uuid: invoices[1], rest: 'invoices' };
  const scoped = /^\/api\/(?:oauth\/)?organizations\/([^/]+)\/(.+)$/.exec(path);
  return scoped?.[1] === undefined || scoped[2] === undefined ? null : { uuid: scoped[1], rest: scoped[2] };
}

function answerScoped(exchange: Exchange): ReplicaAnswer {
  for (const endpoint of endpoints) {
    const result = endpoint(exchange);
    if (result !== null) return result;
  }
  return notFound();
}
