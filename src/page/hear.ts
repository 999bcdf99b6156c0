import { LAST_EVENT, LIMIT_LINE } from '../claude/requests/stream-lines.ts';
import { say } from './channel.ts';
import { exec, NativeResponse, natives, quietly } from './native.ts';

/** Enough for one line of limits and its event; what came before is let go. */
const KEPT = 4200;

const NativeTextDecoder = TextDecoder;
const [slice] = natives(String, 'slice');
const [statusOf, clone, bodyOf] = natives(NativeResponse, 'status', 'clone', 'body');
const [readerOf] = natives(ReadableStream, 'getReader');
const [read, cancel] = natives(ReadableStreamDefaultReader, 'read', 'cancel');
const [decode] = natives(TextDecoder, 'decode');

/**
 * Passes on what the answer to a message says of the limits. The answer stays the page's own object and loses not a byte:
 * it is a clone that is read, as fast as it comes, so that the browser has nothing to keep for it, and no longer than to
 * the end of the message. Leaves no rejection behind.
 */
export function hear(answer: Promise<Response>): void {
  quietly(answer, listenTo);
}

function listenTo(response: Response): void {
  const reader = readerOf(bodyOf(clone(response)));
  const decoder = new NativeTextDecoder();
  let text = '';
  const take = ({ done, value }: ReadableStreamReadResult<Uint8Array>): unknown => {
    text += decode(decoder, value, { stream: true });
    const found = exec(LIMIT_LINE, text);
    if (found) {
      say(`l${found[1]}`);
      text = found[2] as string;
    }
    // A message that was refused for the limit: its answer is short and no stream.
    if (done && statusOf(response) === 429) say(`l${text}`);
    if (done || exec(LAST_EVENT, text)) return cancel(reader);
    text = slice(text, -KEPT) as string;
    return next();
  };
  // Gives nothing back: a chain of promises as long as the answer would be kept to its end.
  const next = () => {
    quietly(read(reader), take);
  };
  next();
}
