/**
 * What a reader cannot read, in the page that it runs in (it is sent there as text, so that it stands by itself): boxes
 * that cut their content off, and text that lies outside the page, in open shadow roots too. Boxes that scroll are
 * fine, and so is what is hidden from the eye on purpose.
 */
export function cutOff(): string[] {
  const wide = document.documentElement.clientWidth;

  const nameOf = (element: Element) => {
    const text = (element.textContent ?? '').trim().slice(0, 60);
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${text}”`;
  };
  const around = (element: Element) =>
    element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
  const chain = (element: Element | null): Element[] => (element ? [element, ...chain(around(element))] : []);
  const within = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? within(each.shadowRoot) : [])]);
  const isUnseen = (element: Element) => {
    const { clipPath, visibility, display } = getComputedStyle(element);
    return clipPath.startsWith('inset(50%') || visibility === 'hidden' || display === 'none';
  };
  const isForTheEye = (element: Element) => !chain(element).some(isUnseen);
  const isScrolled = (element: Element) =>
    chain(element).some((one) => one !== document.body && /auto|scroll/.test(getComputedStyle(one).overflowX));
  const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';

  const isCut = (element: Element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const across = cuts(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const down = cuts(overflowY) && element.scrollHeight > element.clientHeight + 1;
    return (across || down) && Boolean(element.textContent?.trim()) && isForTheEye(element);
  };
  const isOutside = (element: Element) => {
    const range = document.createRange();
    const texts = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    const boxes = texts.flatMap((text) => {
      range.selectNodeContents(text);
      return [...range.getClientRects()];
    });
    const beyond = boxes.some(({ left, right, width }) => width > 0 && (left < -1 || right > wide + 1));
    return beyond && !isScrolled(element) && isForTheEye(element);
  };

  const all = within(document.documentElement).filter((element) => element.closest('head') === null);
  const { scrollWidth } = document.documentElement;
  return [
    ...all.filter(isCut).map((element) => `cut off: ${nameOf(element)}`),
    ...all.filter(isOutside).map((element) => `outside: ${nameOf(element)}`),
    ...(scrollWidth > wide ? [`the page is ${scrollWidth} px wide`] : []),
  ];
}
