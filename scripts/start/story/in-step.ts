/** Why the story did not come to its end, in a sentence that names the step. */
export class StoryStopped extends Error {}

/** No step takes a tenth of it, even on a busy machine. */
const LONGEST = 60_000;

/**
 * Does a step of the story. Whatever goes wrong in it, or does not end within `longest` (ms), becomes a sentence that
 * names the step.
 */
export async function inStep<T>(name: string, work: () => Promise<T>, longest = LONGEST): Promise<T> {
  const step = `The story stopped at ${name}`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    const sentence = `${step}: it had not ended after ${Math.round(longest / 1000)} seconds.`;
    timer = setTimeout(() => reject(new StoryStopped(sentence)), longest);
  });
  try {
    return await Promise.race([work(), tooLong]);
  } catch (error) {
    if (error instanceof StoryStopped) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new StoryStopped(`${step}: ${why.replace(/\.$/, '')}.`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
