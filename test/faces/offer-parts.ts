import { cutOff } from './cut-off.ts';
import { partFaults } from './part-faults.ts';

/** What a gallery of parts over a page offers to who looks at it. */
export interface Parts {
  readonly names: readonly string[];
  /** Draws one in place of the last. */
  draw(name: string): Promise<Element>;
  /** Draws one after the other, and says what is wrong with each. `isLarge`: the text is larger than usual. */
  faults(isLarge: boolean): Promise<string[]>;
}

declare global {
  var parts: Parts;
}

/** What is drawn may need a turn of its own; nothing is awaited that takes longer. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Draws the part that `?state=` names, and offers the others. `place` puts one into the page and gives the name of its element.
 * Only here the closed roots are open, to be looked into.
 */
export async function offerParts(names: readonly string[], place: (name: string) => string): Promise<void> {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
  const draw = async (name: string) => {
    const tag = place(name);
    await settled();
    const host = document.querySelector(tag);
    const details = host?.shadowRoot?.querySelector('details');
    if (details && !details.open) {
      details.open = true;
      await settled();
    }
    if (host === null) throw new Error(`${name} is not drawn`);
    return host;
  };
  const faultsOf = async (name: string, isLarge: boolean) => {
    const root = (await draw(name)).shadowRoot;
    const seen = () => [...cutOff(), ...(root === null ? [] : partFaults(root, isLarge))];
    const found = seen();
    const folded = root?.querySelector<HTMLDetailsElement>('.chip details');
    if (folded) {
      folded.open = false;
      await settled();
      found.push(...seen());
    }
    return found.map((fault) => `${name}: ${fault}`);
  };
  globalThis.parts = {
    names,
    draw,
    async faults(isLarge) {
      const found: string[] = [];
      for (const name of names) {
        found.push(...(await faultsOf(name, isLarge).catch((error: Error) => [error.message])));
      }
      return found;
    },
  };
  const asked = new URLSearchParams(location.search).get('state') ?? '';
  await draw(asked === '' ? (names[0] ?? '') : asked);
  document.body.dataset.state = asked;
}
