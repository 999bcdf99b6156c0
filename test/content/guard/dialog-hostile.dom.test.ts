import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askUser, type UserAnswer } from '../../../src/content/guard/dialog.ts';
import { unclobbered } from '../../../src/content/guard/unclobbered.ts';
import { QUESTIONS } from './questions.ts';
import { click, type Screen, screen, trusted } from './screen.ts';

let on: Screen;
let answer: UserAnswer | null;
let withdrawn: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '';
  on = screen();
  answer = null;
  withdrawn = new AbortController();
});

afterEach(async () => {
  withdrawn.abort();
  await pass(0);
  document.documentElement.removeAttribute('style');
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function ask() {
  void askUser(document, QUESTIONS.buy, withdrawn.signal).then((given) => {
    answer = given;
  });
  await pass(0);
}

/** What a click on the dangerous button comes to at this moment. */
async function allow() {
  on.button('allow').dispatchEvent(trusted(click()));
  await pass(0);
  return answer?.answer ?? 'nothing';
}

const host = () => on.host()!;
const ATTACKS: readonly (readonly [what: string, attack: () => void])[] = [
  ['takes it out', () => host().remove()],
  ['moves it', () => document.body.append(host())],
  ['moves it to another document', () => document.implementation.createHTMLDocument('').body.append(host())],
  ['hides it', () => host().setAttribute('hidden', '')],
  ['makes it inert', () => host().setAttribute('inert', '')],
  ['styles it', () => host().style.setProperty('opacity', '0')],
  ['says that less is at stake', () => host().setAttribute('data-amount', '0:2:USD')],
  ['covers it', () => on.cover(true)],
  ['shows a popover over it', () => on.showPopover()],
];

describe('a page that', () => {
  test.each(ATTACKS)('%s gets the question back on top, and no click for 400 ms', async (_, attack) => {
    await ask();
    await pass(1000);
    attack();
    expect(await allow()).toBe('nothing');
    await pass(350);
    expect(on.raised()).toBe(2);
    expect(host().parentNode).toBe(document.documentElement);
    expect(host().getAttributeNames().sort()).toEqual(['data-amount', 'data-risk', 'style']);
    expect(host().dataset.amount).toBe('5000:2:USD');
    expect(await allow()).toBe('nothing');
    await pass(200);
    expect(await allow()).toBe('sent');
  });

  test.each(ATTACKS)('%s, again and again, gets a no', async (_, attack) => {
    await ask();
    const fight = setInterval(() => on.host() && attack(), 20);
    await pass(4000);
    clearInterval(fight);
    expect(answer?.answer).toBe('refused');
    expect(on.host()).toBeNull();
  });

  test('puts a filter on everything gets a no, except one that leaves it to be read', async () => {
    document.documentElement.style.filter = 'invert(1) hue-rotate(180deg)';
    await ask();
    await pass(500);
    document.documentElement.style.filter = 'blur(20px)';
    await pass(3000);
    expect(answer?.answer).toBe('refused');
  });

  test('replaces its body changes nothing', async () => {
    await ask();
    await pass(500);
    document.body.replaceWith(document.createElement('body'));
    expect(await allow()).toBe('sent');
  });

  test('replaces the document gets a no', async () => {
    await ask();
    const old = document.documentElement;
    const next = document.createElement('html');
    next.append(document.createElement('head'), document.createElement('body'));
    old.remove();
    document.append(next);
    await pass(200);
    next.remove();
    document.append(old);
    expect(answer?.answer).toBe('refused');
  });

  test('closes the dialog by whatever means gets a no', async () => {
    await ask();
    await pass(1000);
    on.root()
      .querySelector('dialog')!
      .dispatchEvent(new Event('cancel', { cancelable: true }));
    await pass(0);
    expect(answer?.answer).toBe('refused');
  });

  test('keeps the question from being made gets a no', async () => {
    vi.spyOn(HTMLDialogElement.prototype, 'showModal').mockImplementation(() => {
      throw new DOMException('', 'InvalidStateError');
    });
    await ask();
    expect(answer?.answer).toBe('refused');
  });

  test('names an element like a method of the document does not take its place', () => {
    Object.defineProperty(document, 'createElement', { value: document.body, configurable: true });
    const made = unclobbered(document).createElement('p');
    Reflect.deleteProperty(document, 'createElement');
    expect(made.localName).toBe('p');
  });

  test('takes the focus away does not keep it', async () => {
    await ask();
    on.button('refuse').blur();
    await pass(100);
    expect(on.root().activeElement).toBe(on.button('refuse'));
  });
});

describe('the time that it takes to arm begins again', () => {
  test.each([
    ['when the window comes back', () => document.defaultView!.dispatchEvent(trusted(new Event('focus')))],
    ['when the tab was away', () => document.dispatchEvent(trusted(new Event('visibilitychange')))],
    ['when the page opens something', () => document.body.dispatchEvent(trusted(new Event('beforetoggle')))],
  ])('%s', async (_, happens) => {
    await ask();
    await pass(1000);
    happens();
    await pass(350);
    expect(await allow()).toBe('nothing');
    await pass(200);
    expect(await allow()).toBe('sent');
  });
});

describe('where the browser tells what is drawn', () => {
  let tell: (isVisible: boolean) => void;

  beforeEach(() => {
    vi.stubGlobal(
      'IntersectionObserverEntry',
      class {
        isVisible = true;
      },
    );
    Object.defineProperty(IntersectionObserverEntry.prototype, 'isVisible', { value: true });
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: (entries: readonly object[]) => void) {
          tell = (isVisible) => callback([{ isVisible }]);
        }
        observe() {}
        disconnect() {}
      },
    );
  });

  test('its word is waited for', async () => {
    await ask();
    await pass(2000);
    expect(await allow()).toBe('nothing');
    tell(true);
    await pass(500);
    expect(await allow()).toBe('sent');
  });

  test('a no disarms, raises, and in the end refuses', async () => {
    await ask();
    tell(true);
    await pass(1000);
    tell(false);
    expect(await allow()).toBe('nothing');
    await pass(400);
    expect(on.raised()).toBe(2);
    const lie = setInterval(() => tell(false), 50);
    await pass(20_000);
    clearInterval(lie);
    expect(answer?.answer).toBe('refused');
  });
});
