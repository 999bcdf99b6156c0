import { browser } from './browser.ts';

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];
type MessageSender = Parameters<Listener>[1];

/** Who sent a message: a tab's content script, or one of our own pages. */
export type Sender = 'tab' | 'face';

/**
 * Answers messages of our own extension; others are not heard. The listener itself is not async: an async listener
 * would answer every message, also those of another listener.
 */
export function onMessage(answer: (raw: unknown, from: Sender) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    // An extension page opened in a tab has a tab, too: its address tells.
    const isFace = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
    return answer(raw, isFace ? 'face' : 'tab');
  });
}

export async function sendToWorker(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}
