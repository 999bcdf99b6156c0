import type { Http } from '../../src/claude/http.ts';
import { ConnectionDropped, type Fault } from '../replica/faults.ts';
import type { Replica } from '../replica/replica.ts';

/** One GET that reached claude.ai; `honest` is false where a fault spoilt its answer. */
export interface Asked {
  readonly path: string;
  readonly honest: boolean;
}

/** A hanging answer is one that was waited for in vain: no life waits fifteen seconds for it. */
const GIVEN_UP = AbortSignal.abort();

/** `Http` straight from the replica: the very bodies that it would send, without a request or a response in between. */
export function replicaHttp(replica: Replica, asked: Asked[]): Http {
  return {
    async get(path) {
      // A life of a year asks a million times: the log would be all of the memory.
      replica.log.length = 0;
      asked.push({ path, honest: replica.signedIn && !replica.faults.some((fault) => hits(fault, path)) });
      const headers = { accept: 'application/json' };
      try {
        const cookies = replica.cookies();
        const answer = await replica.handle({ method: 'GET', path, headers, cookies, signal: GIVEN_UP });
        return {
          ok: true,
          value: {
            status: answer.status,
            contentType: answer.headers['content-type'] ?? '',
            retryAfter: answer.headers['retry-after'] ?? null,
            mitigated: answer.headers['cf-mitigated'] !== undefined,
            body: answer.body,
          },
        };
      } catch (error) {
        if (error instanceof ConnectionDropped) return { ok: false, code: 'offline' };
        if (error instanceof DOMException && error.name === 'AbortError') return { ok: false, code: 'timeout' };
        throw error;
      }
    },
  };
}

function hits({ match }: Fault, path: string): boolean {
  return match instanceof RegExp ? path.search(match) >= 0 : match('GET', path);
}
