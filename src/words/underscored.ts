/** `reload-by-expiry` as it stands in a message key: `reload_by_expiry`. */
export type Underscored<W extends string> = W extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : W;

/** A word with its hyphens made underscores, as keys of messages have none. */
export function underscored<W extends string>(word: W): Underscored<W> {
  return word.replaceAll('-', '_') as Underscored<W>;
}
