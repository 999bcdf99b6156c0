import type { Control } from '../account/account.ts';
import type { Message } from '../watch/protocol.ts';
import type { Action } from '../words/action-words.ts';
import type { FaceSource } from './face-source.ts';

/** What a face does itself. */
export interface Doing {
  /** Reads again. */
  refresh(): Promise<void>;
  /** Asks the worker, and says so where it did not take it. */
  tell(message: Message): void;
  /** Asks in place whether a control is to be turned off. */
  ask(control: Control): void;
  /** Takes note of what the browser said when it was asked for access. */
  granted(access: boolean): void;
}

/** Does the one best thing to do, in answer to a click. */
export async function act(kind: Action['kind'], source: FaceSource, doing: Doing): Promise<void> {
  if (kind === 'read') return doing.refresh();
  if (kind === 'resume') return doing.tell({ type: 'resume' });
  if (kind === 'ask-switch') return doing.ask('switch');
  if (kind === 'ask-reload') return doing.ask('reload');
  if (kind === 'calendar') return source.openDashboard('credits');
  if (kind !== 'allow') return source.openUsagePage();
  // Nothing may be awaited before this: the browser asks only in answer to the click itself.
  const access = await source.requestAccess();
  doing.granted(access);
  if (access) await doing.refresh();
}
