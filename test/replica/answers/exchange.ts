import type { Random } from '../random.ts';
import type { Account } from '../simulator/account.ts';

/** A request as it reaches the replica. Header names are lower case; `path` may carry a query. */
export interface ReplicaRequest {
  method: string;
  path: string;
  headers?: Record<string, string>;
  cookies?: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
}

export interface ReplicaAnswer {
  status: number;
  headers: Record<string, string>;
  setCookies: string[];
  body: string;
  /** The body in pieces, for an event stream that the server sends word by word. */
  parts: string[] | null;
}

/** What an endpoint needs to know to answer for one organization. */
export interface Exchange {
  method: string;
  /** The path behind `/api/organizations/{uuid}/`, without its query. */
  rest: string;
  query: URLSearchParams;
  body: string;
  account: Account;
  now: number;
  random: Random;
}

/** Answers, or null when the endpoint is not its own. */
export type Endpoint = (exchange: Exchange) => ReplicaAnswer | null;

export function answer(status: number, type: string, body: string): ReplicaAnswer {
  return { status, headers: { 'content-type': type, 'cache-control': 'no-store' }, setCookies: [], body, parts: null };
}

export function json(value: unknown, status = 200): ReplicaAnswer {
  return answer(status, 'application/json', JSON.stringify(value));
}

/** The body as an object; null when it is anything else. */
export function parseObject(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A whole number of minor units above zero. */
export function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
