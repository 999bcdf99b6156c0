import { toast } from './dom.js';
import { settings } from './page-settings.js';

export function orgPath(rest) {
  return `/api/organizations/${settings.org}/${rest}`;
}

/** Reads an endpoint of the organization; null when it refuses or answers with something else than JSON. */
export async function read(rest) {
  const response = await fetch(orgPath(rest));
  if (!response.ok) return null;
  try {
    return await response.json();
  } catch {
    return null;
  }
}

/** Sends a change and shows a refusal to the user. Tells whether it went through. */
export async function write(method, rest, body) {
  try {
    const response = await fetch(orgPath(rest), {
      method,
      headers: { 'content-type': 'application/json', 'anthropic-client-platform': 'web_claude_ai' },
      body: JSON.stringify(body),
    });
    if (response.ok) return true;
    const answer = await response.json().catch(() => null);
    const shown = answer?.error?.details?.error_visibility === 'user_facing' ? answer.error.message : null;
    toast(shown ?? 'Something went wrong. Please try again.');
  } catch {
    toast('Something went wrong. Please try again.');
  }
  return false;
}
