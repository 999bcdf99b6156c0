import { ANSWER, ASK, HERE, WHO } from '../claude/requests/page-channel.ts';
import { dispatch, exec, natives } from './native.ts';

const page = document;
const NativeCustomEvent = CustomEvent;
const NativeFocusEvent = FocusEvent;
const [detailOf] = natives(CustomEvent, 'detail');

const ANSWER_PARTS = /(.*)\n?((.*)\n?([\s\S]*))/;

type Answer = readonly [string, string, string, string, string];

const host = page.createElement('div');
const room = host.attachShadow({ mode: 'closed' });

/**
 * Says something to the isolated world, where questions are shown. The two worlds share nothing but the document, and we
 * share this world with the page, so what is said must be out of its reach: it is said by events inside a closed shadow
 * root that is in no document. Pages have no way into a closed root, extensions have one. So nobody can forge or replay
 * an answer, it does not matter which of the two scripts starts first, and what nobody cancels was heard by nobody: that
 * is known at once, without a timer. docs/security.md weighs the other ways.
 *
 * @returns whether somebody heard it
 */
export function say(detail: string): boolean {
  // Without a prototype: the page's additions to Object.prototype are not ours.
  return !dispatch(room, new NativeCustomEvent(ASK, { __proto__: null, cancelable: true, detail } as CustomEventInit));
}

/** Tells a listener each answer: its first line, all that follows, and that as two parts. */
export function onAnswer(heard: (answer: Answer) => void): void {
  // Every text has these parts, though they can be empty.
  room.addEventListener(ANSWER, (event) => heard(exec(ANSWER_PARTS, detailOf(event)) as unknown as Answer));
}

/** False when a copy of this script is at work in this page already: it serves a new isolated script as well. */
export function openChannel(): boolean {
  const isFirst = page.dispatchEvent(new Event(WHO, { cancelable: true }));
  const here = (who?: Event) => {
    who?.preventDefault();
    dispatch(page, new NativeFocusEvent(HERE, { relatedTarget: host }));
  };
  if (isFirst) {
    page.addEventListener(WHO, here);
    here();
  }
  return isFirst;
}
