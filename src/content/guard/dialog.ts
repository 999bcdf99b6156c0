import type { GuardQuestion } from '../../watch/guard/question.ts';
import { type Arms, arm } from './arm.ts';
import { hearInputs } from './inputs.ts';
import { type QuestionView, questionView } from './question-view.ts';
import { unclobbered } from './unclobbered.ts';

export interface UserAnswer {
  readonly answer: 'sent' | 'refused';
  /** The box was ticked. Said together with `sent` only: a "no" must not become a "yes" from then on. */
  readonly remember: boolean;
}

const PATIENCE = 5 * 60_000;
const REFUSED: UserAnswer = { answer: 'refused', remember: false };
/** Ends inside the question, so that the page does not take a click in it for one beside its own dialog. */
const KEPT_IN =
  'keydown keypress keyup click auxclick contextmenu pointerdown pointerup mousedown mouseup touchstart touchend focusin focusout input change';

let queue: Promise<unknown> = Promise.resolve();

/**
 * Asks over the page, one question after the other. Only a trusted click on a question that is seen as it was drawn sends;
 * Escape, the safe button, no answer in five minutes, a withdrawal and a page that hides the question refuse. Never rejects.
 */
export function askUser(page: Document, question: GuardQuestion, signal: AbortSignal): Promise<UserAnswer> {
  const turn = queue;
  const mine = Promise.race([turn, untilAborted(signal)]).then(() =>
    signal.aborted ? REFUSED : ask(page, question, signal),
  );
  queue = Promise.all([turn, mine]);
  return mine;
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
}

function ask(clobbered: Document, question: GuardQuestion, withdrawn: AbortSignal): Promise<UserAnswer> {
  const page = unclobbered(clobbered);
  return new Promise((resolve) => {
    const before = page.activeElement;
    const over = new AbortController();
    let view: QuestionView | null = null;
    const end = (answer: UserAnswer) => {
      if (over.signal.aborted) return;
      over.abort();
      view?.host.remove();
      (before as Partial<HTMLElement> | null)?.focus?.({ preventScroll: true });
      resolve(answer);
    };
    const refuse = () => end(REFUSED);
    const { signal } = over;
    withdrawn.addEventListener('abort', refuse, { signal });
    const patience = setTimeout(refuse, PATIENCE);
    signal.addEventListener('abort', () => clearTimeout(patience));
    try {
      view = questionView(page, question);
      for (const type of KEPT_IN.split(' ')) view.root.addEventListener(type, keepIn, { signal });
      const arms = arm(page, view, refuse, signal);
      const { remember } = view;
      listen(page, view, arms, refuse, () => end({ answer: 'sent', remember: remember?.checked === true }), signal);
    } catch {
      // A page that keeps the question from being made gets no money out of it.
      refuse();
    }
  });
}

const keepIn = (event: Event) => event.stopPropagation();

function listen(
  page: Document,
  { host, root, dialog, ...buttons }: QuestionView,
  arms: Arms,
  refuse: () => void,
  send: () => void,
  signal: AbortSignal,
): void {
  /** What was pressed down before the button was armed is not a click on it. */
  let isEarly = false;
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onKey = (event: KeyboardEvent) => {
    const isOnRefuse = root.activeElement === buttons.refuse && (event.key === 'Enter' || event.key === ' ');
    const isDown = event.type === 'keydown';
    if (isDown) isEarly = event.repeat || !arms.isArmed();
    if (isOnRefuse || event.key === 'Escape') {
      swallow(event);
      // A key held down since before the question is no answer to it.
      if (isDown && !(event.repeat && isOnRefuse)) refuse();
    }
    // What is typed over a modal question is not meant for the page.
    event.stopImmediatePropagation();
  };
  const onPointer = (event: MouseEvent) => {
    if (event.type === 'pointerdown') isEarly = !arms.isArmed();
    // Of a closed root the window hears of the host alone. Without a place it is from the keyboard or a screen reader.
    else if (event.detail > 0 && event.target === host) {
      const hit = root.elementFromPoint(event.clientX, event.clientY);
      if (hit !== null && buttons.refuse.contains(hit)) {
        swallow(event);
        refuse();
      }
    }
  };
  /** Something was opened on the page, or the window was left and comes back. */
  const onChange = ({ type, target, currentTarget }: Event) => {
    if (type === 'focus' ? target === currentTarget : target !== host) arms.disarm();
  };
  const heard = (event: Event) => {
    if (!event.isTrusted) return;
    if (event.type.startsWith('key')) onKey(event as KeyboardEvent);
    else if (event.type === 'click' || event.type === 'pointerdown') onPointer(event as MouseEvent);
    else onChange(event);
  };
  if (page.defaultView !== null) hearInputs(page.defaultView, heard, signal);
  page.addEventListener('visibilitychange', arms.disarm, { signal });

  buttons.refuse.addEventListener('click', (event) => event.isTrusted && refuse(), { signal });
  buttons.allow.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted && !isEarly && arms.isArmed()) send();
    },
    { signal },
  );
  // The browser's own ways out. When the question was only raised, it is open again by now.
  dialog.addEventListener('cancel', refuse, { signal });
  dialog.addEventListener('close', () => !dialog.open && refuse(), { signal });
}
