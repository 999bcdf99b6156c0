import type { Source } from '../account/fact.ts';
import type { Clock, Listing, Part, Provider } from '../watch/ports.ts';
import { assemble } from './assemble.ts';
import { isOrgToken, ORGANIZATIONS_PATH, pathOf } from './endpoints.ts';
import type { Http, HttpResult } from './http.ts';
import { type JsonAnswer, jsonAnswer } from './json-answer.ts';
import { readOrganizations } from './read-organizations.ts';

export interface ClaudeProviderParts {
  readonly http: Http;
  readonly clock: Clock;
  /** Whose cookies are sent: the worker's or a tab's. */
  readonly source: Source;
}

/** claude.ai as a `Provider`. The parts of a look are asked for at once; a failure is a value, whatever it is. */
export function claudeProvider({ http, clock, source }: ClaudeProviderParts): Provider {
  async function ask(path: string, part: Part | 'organizations'): Promise<JsonAnswer> {
    return jsonAnswer(await settledGet(http, path), part, clock.now());
  }

  return {
    async organizations() {
      const at = clock.now();
      return listingOf(await ask(ORGANIZATIONS_PATH, 'organizations'), at, source);
    },

    async look(org, parts, known) {
      const at = clock.now();
      const asked = [...new Set(parts)].map(async (part): Promise<[Part, JsonAnswer]> => {
        return [part, isOrgToken(org) ? await ask(pathOf(part, org), part) : NOT_SENT];
      });
      const answers = new Map(await Promise.all(asked));
      return assemble({ org, at, source, answers, ...known });
    },
  };
}

/** An id that would change the path is never sent. */
const NOT_SENT: JsonAnswer = { ok: false, failure: { kind: 'refused', status: null, retryAt: null } };

async function settledGet(http: Http, path: string): Promise<HttpResult> {
  try {
    return await http.get(path);
  } catch {
    // An `Http` should not throw; one that asks a tab can, when the tab is gone.
    return { ok: false, code: 'offline' };
  }
}

function listingOf(answer: JsonAnswer, at: number, source: Source): Listing {
  const part = 'organizations';
  if (!answer.ok) {
    return { kind: 'failed', at, failure: answer.failure, report: { part, failure: answer.failure, unknownKeys: [] } };
  }
  const reading = readOrganizations(answer.body);
  if (reading === null) {
    const failure = { kind: 'shape', status: 200, retryAt: null } as const;
    return { kind: 'failed', at, failure, report: { part, failure, unknownKeys: [] } };
  }
  const { organizations, unknownKeys } = reading;
  return { kind: 'listed', at, source, organizations, report: { part, failure: null, unknownKeys } };
}
