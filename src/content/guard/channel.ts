import { MODEL } from '../../claude/requests/model-of.ts';
import { MONEY_PATH } from '../../claude/requests/money-path.ts';
import { ANSWER, ASK, HERE, MAX_BODY, WHO } from '../../claude/requests/page-channel.ts';
import { refusal } from '../../claude/requests/refusal.ts';

/** A request that the page's world holds back. What it says of itself is a claim of the page. */
export interface HeldRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Null where it could not be read; of a message no more than the name of its model. */
  readonly body: string | null;
  /** Aborted when the page took it back or nobody waits for the answer any more. */
  readonly withdrawn: AbortSignal;
  /** Null sends it; a text refuses it and is shown to the user by the page. Only the first answer counts. */
  readonly answer: (refused: string | null) => void;
}

/** What was decided by the browser's own dialog, or by nobody, while no copy of this script was there. */
export interface Unattended {
  readonly how: 'confirmed' | 'refused' | 'unasked';
  readonly method: string;
  readonly path: string;
}

export interface ChannelNeeds {
  readonly page: EventTarget;
  readonly origin: string;
  readonly openRoot: (host: Element) => EventTarget | null;
  /** In the user's language, for when this script is gone; and what a page is told that asks too much. */
  readonly words: { readonly question: string; readonly refused: string; readonly tooMany: string };
  /** Called while the page waits: an answer given before it returns delays nothing. */
  readonly held: (request: HeldRequest) => void;
  /** What the answer to a message says of the limits, unread: see `readMessageLimit`. */
  readonly limit: (text: string) => void;
  readonly unattended: (note: Unattended) => void;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

const PERIOD_MS = 10_000;
const MAX_QUESTIONS = 20;
const MAX_LIMITS = 20;
const MAX_WAITING = 5;
const MAX_NOTES = 20;
const MAX_LIMIT_TEXT = 4300;
const MAX_USED = 1000;
/** Ours, those of copies that a newer one has replaced, and some that the page made up. */
const MAX_ROOMS = 4;

const QUESTION = /^q(\d{1,15}) ([!-~]{1,40}) ([!-~]{1,4096})(?:\n([\s\S]*))?$/;
const NOTE = /^(true|false|undefined) ([!-~]{1,40}) ([!-~]{1,4096})$/;
const HOW = { true: 'confirmed', false: 'refused', undefined: 'unasked' } as const;

/**
 * The isolated world's end of the channel to the script in the page's own world. Rooms are found by the event that offers
 * one; a page can offer rooms of its own, and gets answers to its own questions there, which is worth nothing: a request
 * is let go by the answer in the room of the script that holds it. Everything that comes is bounded in size and number.
 */
export function guardChannel(needs: ChannelNeeds): void {
  const { page, openRoot, signal } = needs;
  if (signal.aborted) return;
  const rooms = new Set<EventTarget>();
  const bounds: Bounds = { questions: rate(MAX_QUESTIONS), limits: rate(MAX_LIMITS), waiting: new Set() };
  const enter = (event: Event) => {
    const host = (event as FocusEvent).relatedTarget;
    const room = host === null ? null : openRoot(host as Element);
    if (room === null || rooms.has(room) || rooms.size >= MAX_ROOMS) return;
    rooms.add(room);
    serve(room, needs, bounds);
  };
  page.addEventListener(HERE, enter, { signal });
  page.dispatchEvent(new Event(WHO, { cancelable: true }));
  signal.addEventListener('abort', () => {
    for (const held of bounds.waiting) held.abort();
  });
}

/** Shared by all rooms: a page that makes up ten gets no more than one. */
interface Bounds {
  readonly questions: (now: number) => boolean;
  readonly limits: (now: number) => boolean;
  readonly waiting: Set<AbortController>;
}

/** True as long as it was not called more than `most` times in the period before. */
function rate(most: number): (now: number) => boolean {
  let times: readonly number[] = [];
  return (now) => {
    // A clock that was set back must not close the door for good.
    times = times.filter((time) => now - time < PERIOD_MS && time <= now);
    if (times.length >= most) return false;
    times = [...times, now];
    return true;
  };
}

function serve(room: EventTarget, needs: ChannelNeeds, bounds: Bounds): void {
  const { words, now, signal } = needs;
  const waiting = new Map<number, AbortController>();
  /** One answer for each number. */
  const used = new Set<number>();

  const say = (detail: string) => room.dispatchEvent(new CustomEvent(ANSWER, { detail }));
  const reply = (id: number, refused: string | null) =>
    say(refused === null ? String(id) : `${id}\n${JSON.stringify(refusal(refused))}`);
  const drop = (id: number, held: AbortController) => {
    waiting.delete(id);
    bounds.waiting.delete(held);
  };
  const hold = (id: number, request: Question['request']) => {
    const held = new AbortController();
    waiting.set(id, held);
    bounds.waiting.add(held);
    const answer = (refused: string | null) => {
      if (waiting.get(id) !== held || signal.aborted) return;
      drop(id, held);
      reply(id, refused);
    };
    needs.held({ ...request, withdrawn: held.signal, answer });
  };
  /** False where nothing can be made of it: then the page's world asks with the browser's own dialog. */
  const question = (text: string): boolean => {
    const asked = questionIn(text, needs.origin);
    if (asked === null || used.has(asked.id)) return false;
    const { id, kind, request } = asked;
    remember(used, id);
    if (kind === 'other') reply(id, null);
    else if (bounds.questions(now()) && bounds.waiting.size < MAX_WAITING) hold(id, request);
    // Too many to be asked. What would move money stays; a chat goes on.
    else reply(id, kind === 'message' ? null : words.tooMany);
    return true;
  };
  const withdraw = (id: number) => {
    const held = waiting.get(id);
    if (held === undefined) return;
    drop(id, held);
    held.abort();
  };
  const limit = (text: string) => {
    if (text.length <= MAX_LIMIT_TEXT && bounds.limits(now())) needs.limit(text);
  };
  const heard = (text: string): boolean => {
    const rest = text.slice(1);
    if (text.startsWith('q')) return question(text);
    if (text.startsWith('b')) return waiting.has(Number(rest));
    if (text.startsWith('w')) withdraw(Number(rest));
    else if (text.startsWith('l')) limit(rest);
    else if (text.startsWith('n')) for (const note of notesIn(rest, needs.origin)) needs.unattended(note);
    return true;
  };

  const listen = (event: Event) => {
    const { detail } = event as CustomEvent<unknown>;
    if (typeof detail === 'string' && heard(detail)) event.preventDefault();
  };
  room.addEventListener(ASK, listen, { signal });
  say(`hello\n${words.question.replaceAll('\n', ' ')}\n${JSON.stringify(refusal(words.refused))}`);
}

interface Question {
  readonly id: number;
  readonly kind: 'money' | 'message' | 'other';
  readonly request: Pick<HeldRequest, 'method' | 'path' | 'body'>;
}

function questionIn(text: string, origin: string): Question | null {
  const [, number, method = '', url = '', body] = QUESTION.exec(text) ?? [];
  if (number === undefined || !url.startsWith(`${origin}/`)) return null;
  const path = url.slice(origin.length);
  const found = MONEY_PATH.exec(path);
  const kind = found === null ? 'other' : found[1] === undefined ? 'message' : 'money';
  const isReadable = body !== undefined && body.length <= MAX_BODY;
  const read = isReadable ? body : null;
  // Whatever a room of the page's own hands over, nothing else of a message goes further.
  const kept = kind === 'message' ? (MODEL.exec(read ?? '')?.[0] ?? null) : read;
  return { id: Number(number), kind, request: { method, path, body: kept } };
}

/** The oldest are forgotten: a number that comes back after so many is a question like any other. */
function remember(used: Set<number>, id: number): void {
  used.add(id);
  const [oldest] = used;
  if (used.size > MAX_USED && oldest !== undefined) used.delete(oldest);
}

function notesIn(text: string, origin: string): readonly Unattended[] {
  const lines = text.slice(0, MAX_NOTES * MAX_LIMIT_TEXT).split('\n', MAX_NOTES);
  return lines.flatMap((line) => {
    const [, how, method = '', url = ''] = NOTE.exec(line) ?? [];
    if (how === undefined || !url.startsWith(`${origin}/`)) return [];
    return [{ how: HOW[how as keyof typeof HOW], method, path: url.slice(origin.length) }];
  });
}
