/** What a finger needs, in px; half a pixel for rounding. */
const TOUCH = 43.5;

/** A place in a message that was not filled, or a value that was not there. */
const BROKEN = /\b(?:undefined|null|NaN)\b|\$[A-Z_]+\$|\$[1-9](?![\d.,])|\[object/;

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/**
 * What is wrong with a question, a line or a panel beside what `cutOff` sees: words that are missing, text that runs out of
 * its own box, buttons that cannot be seen or lie on each other, targets that a finger misses. `isLarge`: large text may take more than the
 * window, and a button may then have to be scrolled to.
 */
export function partFaults(root: ShadowRoot, isLarge: boolean): string[] {
  const all = [...root.querySelectorAll<HTMLElement>('*')].filter((element) => element.checkVisibility());
  const buttons = all.filter((element) => element.localName === 'button');
  const targets = all.filter((element) => element.matches('button, label, summary'));
  const isCoarse = matchMedia('(pointer: coarse)').matches;
  return [
    ...all.filter(isWordless).map((element) => `without words: ${nameOf(element)}`),
    ...all.filter(runsOut).map((element) => `runs out of its box: ${nameOf(element)}`),
    ...buttons.filter((button) => !isSeen(button, root, isLarge)).map((button) => `hidden: ${nameOf(button)}`),
    ...buttons.flatMap((button, index) =>
      buttons.slice(index + 1).flatMap((other) => (overlap(button, other) ? [`overlap: ${nameOf(button)}`] : [])),
    ),
    ...(isCoarse ? targets.filter(isTooSmall).map((target) => `too small to hit: ${nameOf(target)}`) : []),
  ];
}

function nameOf(element: Element): string {
  const { width, height } = element.getBoundingClientRect();
  const text = (element.textContent ?? '').trim().slice(0, 60);
  return `${element.localName}.${element.className} “${text}” ${Math.round(width)}×${Math.round(height)}`;
}

/** A message that is not there, or a place in it that was not filled. */
function isWordless(element: HTMLElement): boolean {
  const isText = element.matches('h2, dt, dd, button, label, li, p, footer, strong, b');
  const text = element.textContent ?? '';
  // A control of which nothing is said leaves a paragraph that takes no room.
  return isText && ((text.trim() === '' && element.offsetHeight > 0) || BROKEN.test(text));
}

/** By scrolling sideways, or over what is beside it. */
function runsOut(element: HTMLElement): boolean {
  return element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
}

function isSeen(button: HTMLElement, root: ShadowRoot, isLarge: boolean): boolean {
  if (isLarge) button.scrollIntoView({ block: 'nearest' });
  const { left, right, top, bottom, width, height } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isInside = left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight;
  const corners = [0.1, 0.5, 0.9].map((part) => root.elementFromPoint(left + width * part, top + height * part));
  return isInside && width > 0 && corners.every((hit) => hit !== null && button.contains(hit));
}

function overlap(one: Element, other: Element): boolean {
  const [a, b]: [Box, Box] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isTooSmall(target: Element): boolean {
  const { width, height } = target.getBoundingClientRect();
  return width < TOUCH || height < TOUCH;
}
