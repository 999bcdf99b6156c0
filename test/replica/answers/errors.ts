import { answer, json, type ReplicaAnswer } from './exchange.ts';

interface ErrorDetails {
  error_code?: string;
  error_visibility?: 'user_facing';
}

/** An error in claude.ai's envelope. */
export function failure(status: number, type: string, message: string, details: ErrorDetails | null): ReplicaAnswer {
  const error = details === null ? { type, message } : { type, message, details };
  return json(
    { type: 'error', error, request_id: status === 403 && details?.error_code ? null : 'req_011Replica' },
    status,
  );
}

export function signedOut(status = 403): ReplicaAnswer {
  return failure(status, 'permission_error', 'Invalid authorization', {
    error_visibility: 'user_facing',
    error_code: 'account_session_invalid',
  });
}

/** Unlike "signed out" this one carries no error code. */
export function wrongOrganization(): ReplicaAnswer {
  return failure(403, 'permission_error', 'Invalid authorization for organization', {
    error_visibility: 'user_facing',
  });
}

export function notFound(): ReplicaAnswer {
  return failure(404, 'not_found_error', 'Not found', null);
}

/** The wallet is for accounts that have one of their own. */
export function notOffered(status: 403 | 404): ReplicaAnswer {
  const type = status === 403 ? 'permission_error' : 'not_found_error';
  return failure(status, type, 'Prepaid credits are only available for Pro and Max plans.', {
    error_visibility: 'user_facing',
  });
}

export function badRequest(message: string): ReplicaAnswer {
  return failure(400, 'invalid_request_error', message, { error_visibility: 'user_facing' });
}

/** `retryAfter` goes into the header as it is: seconds or an HTTP date. */
export function tooMany(retryAfter: string | null): ReplicaAnswer {
  const result = failure(429, 'rate_limit_error', 'Rate limited. Please try again later.', null);
  if (retryAfter !== null) result.headers['retry-after'] = retryAfter;
  return result;
}

export function serverError(status = 500): ReplicaAnswer {
  return failure(status, status === 529 ? 'overloaded_error' : 'api_error', 'Internal server error', null);
}

/** The page Cloudflare puts in front of the site when it doubts a visitor. */
export function cloudflareChallenge(): ReplicaAnswer {
  const page =
    '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head>' +
    '<body><h1>claude.ai</h1><p>Verify you are human by completing the action below.</p></body></html>';
  const result = answer(403, 'text/html; charset=UTF-8', page);
  result.headers['cf-mitigated'] = 'challenge';
  result.headers.server = 'cloudflare';
  return result;
}

/** A model that is paid with credits from the first token, asked for while credits cannot be used. */
export function creditsRequired(model: string, reason: string): ReplicaAnswer {
  return json(
    {
      type: 'error',
      error: {
        type: 'rate_limit_error',
        message: 'Usage credits are required for this model.',
        details: {
          error_code: 'credits_required',
          model,
          disabled_reason: reason,
          can_user_purchase_credits: true,
          notice: { title: 'This model needs usage credits', text: 'Turn on usage credits or switch models.' },
        },
      },
      request_id: 'req_011Replica',
    },
    429,
  );
}
