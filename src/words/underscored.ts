/** `charge-near` as it stands in a message key: `charge_near`. */
export type Underscored<W extends string> = W extends `${infer A}-${infer B}` ? `${A}_${B}` : W;

/** A word with its hyphen made an underscore, as keys of messages have none. */
export function underscored<W extends string>(word: W): Underscored<W> {
  return word.replace('-', '_') as Underscored<W>;
}
