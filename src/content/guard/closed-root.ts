interface Dom {
  openOrClosedShadowRoot?(element: Element): EventTarget | null;
}

interface Extension {
  readonly dom?: Dom;
}

/**
 * The shadow root of an element even where it is closed, which extensions can have and pages cannot: in Chrome since 88
 * by a function, in Firefox since 63 by a property of the element that pages do not see.
 */
export function closedRoot(scope: object): (host: Element) => EventTarget | null {
  const { browser, chrome } = scope as { browser?: Extension; chrome?: Extension };
  const dom = browser?.dom ?? chrome?.dom;
  return (host) => {
    const byProperty = (host as { readonly openOrClosedShadowRoot?: EventTarget | null }).openOrClosedShadowRoot;
    return byProperty ?? dom?.openOrClosedShadowRoot?.(host) ?? null;
  };
}
