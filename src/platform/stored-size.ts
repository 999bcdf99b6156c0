/** All that the browser keeps for us, in bytes, as far as it can tell; null where it cannot. */
export async function storedSize(): Promise<number | null> {
  try {
    return (await navigator.storage.estimate()).usage ?? null;
  } catch {
    // Some privacy modes refuse to say, and that is all that is lost.
    return null;
  }
}
