import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askUser, type UserAnswer } from '../../../src/content/guard/dialog.ts';
import { hearFirst } from '../../../src/content/guard/inputs.ts';
import { QUESTIONS } from './questions.ts';
import { click, key, type Screen, screen, trusted } from './screen.ts';

const HOST = 'usage-watchdog-guard';
const REFUSED: UserAnswer = { answer: 'refused', remember: false };
const SENT: UserAnswer = { answer: 'sent', remember: false };

let on: Screen;
let withdrawn: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<button id="b">Buy</button>';
  on = screen();
  withdrawn = new AbortController();
});

afterEach(async () => {
  withdrawn.abort();
  await pass(0);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Asks, and lets the question come up. */
async function ask(kind: keyof typeof QUESTIONS = 'reload-on', signal = withdrawn.signal) {
  const asked: { answer: UserAnswer | null } = { answer: null };
  void askUser(document, QUESTIONS[kind], signal).then((answer) => {
    asked.answer = answer;
  });
  await pass(0);
  return asked;
}

const press = (target: EventTarget, event: Event) => target.dispatchEvent(trusted(event));

describe('the question', () => {
  test.each(Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[])('%s says all that it was given', async (kind) => {
    await ask(kind);
    const question = QUESTIONS[kind];
    const dialog = on.root().querySelector('dialog')!;
    const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '');
    const rows = [...dialog.querySelectorAll('dl > div')].map((row) => ({
      label: row.querySelector('dt')!.textContent,
      strong: row.querySelector('strong')?.textContent ?? null,
      text: row.querySelector('dd')!.textContent,
      isNow: row.classList.contains('now'),
    }));
    expect(rows).toEqual(
      question.terms.map(({ label, strong, text, isNow }) => ({
        label,
        strong: strong === null ? null : plain(strong),
        text: plain(strong === null ? text : `${strong} ${text}`),
        isNow,
      })),
    );
    expect(dialog.querySelector('h2')!.textContent).toBe(plain(question.title));
    expect([...dialog.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(
      [question.refuse, question.allow].map(plain),
    );
    expect(dialog.querySelectorAll('input')).toHaveLength(question.remember === null ? 0 : 1);
    expect(on.host()?.dataset).toMatchObject({ risk: kind, amount: question.amount ?? 'unknown' });
  });

  test('is an alert dialog with a name and a description, in its own language', async () => {
    await ask();
    const dialog = on.root().querySelector('dialog')!;
    expect([dialog.getAttribute('role'), dialog.lang, dialog.dir]).toEqual(['alertdialog', 'en', 'ltr']);
    for (const attribute of ['aria-labelledby', 'aria-describedby']) {
      expect(on.root().getElementById(dialog.getAttribute(attribute)!)?.textContent).toMatch(/\w/);
    }
  });

  test('keeps each amount in one piece', async () => {
    await ask();
    const amounts = [...on.root().querySelectorAll('bdi.n')].map(({ textContent }) => textContent);
    expect(amounts).toContain('$13.80\u00a0+\u00a0tax');
  });

  test('is closed to the page, and its focus is on the safe answer', async () => {
    await ask();
    expect(on.host()?.shadowRoot).toBeNull();
    expect(on.root().activeElement).toBe(on.button('refuse'));
  });
});

describe('the answer', () => {
  test('the safe button refuses at once', async () => {
    const asked = await ask();
    press(on.button('refuse'), click());
    await pass(0);
    expect(asked.answer).toEqual(REFUSED);
  });

  test('the other sends once the question has been seen for 400 ms', async () => {
    const asked = await ask();
    await pass(300);
    press(on.button('allow'), click());
    await pass(0);
    expect(asked.answer).toBeNull();
    await pass(200);
    press(on.button('allow'), click());
    await pass(0);
    expect(asked.answer).toEqual(SENT);
  });

  test('what was pressed down too early is no click, however late it is let go', async () => {
    const asked = await ask();
    await pass(100);
    press(on.button('allow'), new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await pass(1000);
    press(on.button('allow'), click());
    await pass(0);
    expect(asked.answer).toBeNull();
  });

  test('what no user did does nothing', async () => {
    const asked = await ask();
    await pass(1000);
    for (const name of ['refuse', 'allow'] as const) {
      on.button(name).click();
      on.button(name).dispatchEvent(click());
    }
    for (const target of [on.host()!, document, window]) {
      for (const name of ['Escape', 'Enter', ' ']) target.dispatchEvent(key(name));
      target.dispatchEvent(click());
    }
    await pass(0);
    expect(asked.answer).toBeNull();
  });

  test('a click beside the question is no answer', async () => {
    const asked = await ask();
    await pass(1000);
    press(on.root().querySelector('dialog')!, click({ detail: 1 }));
    await pass(0);
    expect(asked.answer).toBeNull();
  });

  test.each(['Escape', 'Enter', ' '])('the key "%s" refuses while the safe button has the focus', async (name) => {
    const asked = await ask();
    press(on.host()!, key(name));
    await pass(0);
    expect(asked.answer).toEqual(REFUSED);
  });

  test('a key that is still held down from before does not', async () => {
    const asked = await ask();
    const held = key('Enter', { repeat: true });
    press(on.host()!, held);
    await pass(0);
    expect(asked.answer).toBeNull();
    expect(held.defaultPrevented).toBe(true);
  });

  test('the box counts with a yes, and not with a no', async () => {
    const yes = await ask('paid-send');
    on.root().querySelector('input')!.checked = true;
    await pass(1000);
    press(on.button('allow'), click());
    await pass(0);
    expect(yes.answer).toEqual({ answer: 'sent', remember: true });
    const no = await ask('paid-send');
    on.root().querySelector('input')!.checked = true;
    press(on.button('refuse'), click());
    await pass(0);
    expect(no.answer).toEqual(REFUSED);
  });

  test('none in five minutes is a no', async () => {
    const asked = await ask();
    await pass(5 * 60_000 - 1);
    expect(asked.answer).toBeNull();
    await pass(1);
    expect(asked.answer).toEqual(REFUSED);
  });
});

describe('more than one', () => {
  test('come one after the other, and a withdrawn one not at all', async () => {
    const [second, third] = [new AbortController(), new AbortController()];
    const asked = [await ask('buy'), await ask('claim', second.signal), await ask('paid-send', third.signal)];
    const risks = () => [...document.querySelectorAll<HTMLElement>(HOST)].map(({ dataset }) => dataset.risk);
    expect(risks()).toEqual(['buy']);
    second.abort();
    await pass(0);
    expect(asked.map(({ answer }) => answer)).toEqual([null, REFUSED, null]);
    withdrawn.abort();
    await pass(0);
    expect(asked[0]!.answer).toEqual(REFUSED);
    expect(risks()).toEqual(['paid-send']);
    third.abort();
    await pass(0);
    expect(asked[2]!.answer).toEqual(REFUSED);
  });

  test('one that is withdrawn before it is asked is never shown', async () => {
    withdrawn.abort();
    expect((await ask()).answer).toEqual(REFUSED);
    expect(on.raised()).toBe(0);
  });
});

describe('afterwards', () => {
  test('no element, no listener and no timer is left, and the focus is back', async () => {
    let targets: object = document;
    while (!Object.hasOwn(targets, 'addEventListener')) targets = Object.getPrototypeOf(targets);
    const added = vi.spyOn(targets as EventTarget, 'addEventListener');
    document.getElementById('b')!.focus();
    await ask();
    const heard = added.mock.calls.filter((_, at) => !(added.mock.contexts[at] instanceof AbortSignal));
    const isOver = () => heard.map(([, , options]) => (options as AddEventListenerOptions).signal?.aborted);
    expect(new Set(isOver())).toEqual(new Set([false]));
    press(on.button('refuse'), click());
    await pass(0);
    expect(new Set(isOver())).toEqual(new Set([true]));
    expect(vi.getTimerCount()).toBe(0);
    expect(document.querySelector(HOST)).toBeNull();
    expect(document.activeElement?.id).toBe('b');
  });
});

describe('a page that swallows what the user does', () => {
  const swallowing = new AbortController();
  const swallow = () => {
    for (const type of ['keydown', 'click']) {
      window.addEventListener(type, (event) => event.stopImmediatePropagation(), {
        capture: true,
        signal: swallowing.signal,
      });
    }
  };

  test('does not reach the safe way out where we listened first', async () => {
    const first = new AbortController();
    hearFirst(window, first.signal);
    swallow();
    const byKey = await ask();
    press(on.host()!, key('Escape'));
    await pass(0);
    const byClick = await ask();
    vi.spyOn(on.root(), 'elementFromPoint').mockImplementation(() => on.button('refuse'));
    press(on.host()!, click({ detail: 1 }));
    await pass(0);
    expect([byKey.answer, byClick.answer]).toEqual([REFUSED, REFUSED]);
    swallowing.abort();
    first.abort();
  });

  test('hears no key that was meant for the question', async () => {
    const heard = vi.fn();
    await ask();
    window.addEventListener('keydown', heard, { signal: withdrawn.signal });
    document.addEventListener('keydown', heard, { signal: withdrawn.signal });
    press(on.host()!, key('a'));
    press(on.root().querySelector('dialog')!, key('Tab'));
    expect(heard).not.toHaveBeenCalled();
  });
});
