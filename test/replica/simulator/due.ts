/** Something that happens by itself at a moment. Carrying it out must move or remove the moment. */
export interface Due {
  at: number;
  happen(): void;
}

/** The first of several; those that are null do not take part. */
export function earliest(dues: readonly (Due | null)[]): Due | null {
  let first: Due | null = null;
  for (const due of dues) {
    if (due !== null && (first === null || due.at < first.at)) first = due;
  }
  return first;
}
