import { LIMIT_LINE } from '../claude/requests/stream-lines.ts';
import { say } from './channel.ts';
import { exec, NativeResponse, natives, quietly } from './native.ts';

/** Enough for one line of limits and what ends the message. */
const KEPT = 4200;

const [slice] = natives(String, 'slice');
const [statusOf, clone, textOf] = natives(NativeResponse, 'status', 'clone', 'text');

/**
 * Passes on what the answer to a message says of the limits. The answer stays the page's own object and loses not a byte:
 * it is a clone that is read, by the browser itself and outside of any script, and looked at once, at its end. A script
 * that reads along, however little it does, costs three times what all the rest of us may. Leaves no rejection behind.
 */
export function hear(answer: Promise<Response>): void {
  quietly(answer, (response) => {
    quietly(textOf(clone(response)), (text) => {
      const end = slice(text, -KEPT);
      const found = exec(LIMIT_LINE, end);
      // A message that was refused for the limit: its answer is short and no stream.
      if (found || statusOf(response) === 429) say(`l${found ? found[1] : end}`);
    });
  });
}
