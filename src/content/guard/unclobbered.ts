/**
 * The document as its prototype has it. An element named `createElement` takes the place of the method, in the isolated
 * world as well: names of elements go before what is built in (https://html.spec.whatwg.org/#dom-document-nameditem).
 * For reading from; where the browser wants a node, it is `documentElement.parentNode`.
 */
export function unclobbered(page: Document): Document {
  return new Proxy(page, {
    get(target, key) {
      const value: unknown = Reflect.get(Document.prototype, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
