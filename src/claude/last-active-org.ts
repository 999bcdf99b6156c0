/**
 * The organization in use, from the `lastActiveOrg` cookie in a `document.cookie` string (claude.ai, as seen in public
 * captures of 2026). URL-encoded there. Null when it is missing, said twice with different values, or not a UUID: a
 * wrong organization would show somebody else's money.
 */
export function lastActiveOrg(cookies: string): string | null {
  const found = new Set(
    cookies
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith('lastActiveOrg='))
      .map((pair) => uuidIn(pair.slice('lastActiveOrg='.length))),
  );
  const [org] = found;
  return found.size === 1 && org !== undefined ? org : null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function uuidIn(encoded: string): string | null {
  const text = decoded(encoded).replace(/^"(.*)"$/, '$1');
  return UUID.test(text) ? text : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray `%`: not something that claude.ai wrote.
    return '';
  }
}
