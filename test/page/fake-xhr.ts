/** What a browser's XMLHttpRequest does, as far as a script can tell, with a network that answers when told to. */
export class FakeXhr extends EventTarget {
  static readonly sent: { xhr: FakeXhr; method: string; url: string; body: unknown }[] = [];
  static reset(): void {
    FakeXhr.sent.length = 0;
  }

  readonly upload = new EventTarget();
  responseType = '';
  #state = 0;
  #status = 0;
  #text = '';
  #sending = false;
  #method = '';
  #url = '';

  get readyState(): number {
    return this.#state;
  }
  get status(): number {
    return this.#status;
  }
  get responseText(): string {
    return this.#text;
  }
  get response(): unknown {
    return this.#text;
  }
  get responseURL(): string {
    return this.#status === 0 ? '' : this.#url;
  }

  open(method: string, url: string, _async = true): void {
    if (url === undefined) throw new TypeError('2 arguments required');
    this.#method = method;
    this.#url = url;
    this.#sending = false;
    this.#state = 1;
    this.#status = 0;
    this.#text = '';
  }

  send(body: unknown = null): void {
    if (this.#state !== 1 || this.#sending) throw new DOMException('state', 'InvalidStateError');
    this.#sending = true;
    FakeXhr.sent.push({ xhr: this, method: this.#method, url: this.#url, body });
  }

  abort(): void {
    if (this.#sending) this.#finish('abort');
    if (this.#state === 4) this.#state = 0;
  }

  /** The network answers. */
  arrive(status: number, text: string): void {
    this.#status = status;
    this.#text = text;
    this.#finish('load');
  }

  #finish(type: string): void {
    this.#sending = false;
    this.#state = 4;
    this.dispatchEvent(new Event('readystatechange'));
    if (type === 'abort') for (const name of [type, 'loadend']) this.upload.dispatchEvent(new Event(name));
    this.dispatchEvent(new Event(type));
    this.dispatchEvent(new Event('loadend'));
  }
}
