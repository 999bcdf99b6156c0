import { HARMLESS } from '../claude/requests/harmless.ts';
import { QUESTION_HOST } from '../claude/requests/page-channel.ts';
import { onAnswer, say } from './channel.ts';
import type { Seen } from './match.ts';
import { after, exec, textOf } from './native.ts';

/** Called once: with the body of a refusal, or with an empty text when the request may go. */
export type Done = (refusal: string) => void;

const { confirm, setTimeout } = globalThis;

/** By number. Without a prototype, as a page can add to Object.prototype. */
const waiting = { __proto__: null } as unknown as Record<string, Done>;
let asked = 0;
/** Both are replaced, in the user's language, as soon as somebody says hello. */
let question = 'This can cost money. Send it?';
let refused = '{}';
let notes = '';

/** Nobody is there to ask with our own dialog: the browser's own has to do. */
function fallBack({ line, isMessage }: Seen, body: string): string {
  // A question whose script is gone would make the page inert for ever.
  document.querySelector(QUESTION_HOST)?.remove();
  // Without anybody to say whether a message is paid, asking each time would make the page useless.
  if (isMessage || exec(HARMLESS, line + body)) return '';
  let answer: boolean | undefined;
  try {
    answer = confirm(`${question}\n\n${line}`);
  } catch {
    // Nobody can be asked at all: the page is not to break, and the note tells of it.
  }
  notes += `${answer} ${line}\n`;
  return answer === false ? refused : '';
}

/**
 * Asks whether a request may go. `from` is a copy to read its body from, or what is to be handed over of it, null where that
 * cannot be read. May answer before it returns, and does so where the request cannot wait.
 *
 * @returns withdraws the question; true if it was still open
 */
export function ask(
  seen: Seen,
  from: Request | RegExpExecArray | null,
  done: Done,
  cannotWait?: boolean,
): () => boolean {
  const id = ++asked;
  const withdraw = () => {
    const isOpen = id in waiting;
    if (isOpen) say(`w${id}`);
    delete waiting[id];
    return isOpen;
  };
  const put = (body = '') => {
    const offer = (what: string) => {
      if (id in waiting && (!say(what) || cannotWait) && withdraw()) done(fallBack(seen, body));
      // Most are answered on the spot. While one waits, somebody must still be there every other second.
      if (id in waiting) setTimeout(offer, 2000, `b${id}`);
    };
    offer(`q${id} ${seen.line}${body}`);
  };
  waiting[id] = done;
  if (seen.isMessage) put(from ? `\n${(from as RegExpExecArray)[0]}` : '');
  else if (from)
    after(
      textOf(from),
      (text: string) => put(`\n${text}`),
      () => put(),
    );
  else put();
  return withdraw;
}

onAnswer((answer) => {
  const done = waiting[answer[1]];
  delete waiting[answer[1]];
  done?.(answer[2]);
  if (answer[1] === 'hello') {
    question = answer[3];
    refused = answer[4];
    if (notes && say(`n${notes}`)) notes = '';
  }
});
