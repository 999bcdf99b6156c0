import type { Page, Browser as Puppet } from 'puppeteer-core';

interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/** WebDriver BiDi commands for which puppeteer has no call. */
export interface Bidi {
  install(xpi: string): Promise<void>;
  /** `page.goto` never settles on a page of an extension in Firefox (puppeteer 24); the plain command does. */
  navigate(page: Page, url: string): Promise<void>;
  /** Evaluates in the browser's own, privileged scope. */
  privileged(body: string): Promise<unknown>;
}

interface Evaluated {
  readonly type: string;
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

export async function bidiOf(puppet: Puppet): Promise<Bidi> {
  const { connection } = puppet as unknown as { connection: Connection };
  const send = async <T>(method: string, params: object) => (await connection.send(method, params)).result as T;
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const scope = contexts[0]?.context;
  return {
    async install(xpi) {
      const extensionData = { type: 'archivePath', path: xpi };
      await send('webExtension.install', { extensionData, 'moz:permanent': true });
    },
    async navigate(page, url) {
      const { _id: context } = page.mainFrame() as unknown as { _id: string };
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async privileged(body) {
      const answer = await send<Evaluated>('script.evaluate', {
        expression: `(async () => { ${body} })()`,
        target: { context: scope },
        awaitPromise: true,
      });
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'failed in the browser itself');
      return answer.result?.value;
    },
  };
}
