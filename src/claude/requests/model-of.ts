/**
 * The name of the model in the body of a message, as JSON writes it (public code of 2026: at the top, and on a first message
 * in `create_conversation_params`). Nothing that a user types can look like it, as the quotes within a text are escaped. The
 * one thing of a message that is ever looked at; for the script in the page's own world, too.
 */
export const MODEL = /"model":\s*"[^"\\]{1,60}"/;

/** The model that a body names, or a text that `MODEL` has found; null = it cannot be told. */
export function modelOf(body: string | null): string | null {
  const found = body === null ? null : MODEL.exec(body);
  return found === null ? null : found[0].replace(/^"model":\s*"|"$/g, '');
}

/**
 * Do an id (`claude-fable-5-2`) and a display name (`Fable`, `Claude Opus 5.5`) speak of one family of models? Yes also
 * where either names none: what cannot be told apart counts.
 */
export function isOneFamily(one: string, other: string): boolean {
  const [a, b] = [familyOf(one), familyOf(other)];
  return a === null || b === null || a === b;
}

/** The first word that is not the maker's: `fable`. */
export function familyOf(name: string): string | null {
  return (
    name
      .toLowerCase()
      .match(/\p{L}{2,}/gu)
      ?.find((word) => word !== 'claude') ?? null
  );
}
