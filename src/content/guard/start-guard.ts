import { shownInDialog } from '../../claude/page/shown-in-dialog.ts';
import { QUESTION_HOST } from '../../claude/requests/page-channel.ts';
import { watchBrief } from '../brief-source.ts';
import { beginLifetime } from '../lifetime.ts';
import { organizationInUse } from '../organization.ts';
import { extensionApi, sender } from '../runtime.ts';
import { guardChannel } from './channel.ts';
import { closedRoot } from './closed-root.ts';
import { askUser } from './dialog.ts';
import { gatekeeper } from './gatekeeper.ts';
import { hearFirst } from './inputs.ts';
import { unclobbered } from './unclobbered.ts';

/**
 * The guard's half in the isolated world: it hears of requests that the page's world holds back, lets those go that need no
 * asking, and asks the user about the others. It ends with the extension, and the page's half goes on by itself.
 */
export function startGuard(scope: object, window: Window, page: Document): AbortController | null {
  const extension = extensionApi(scope);
  if (extension === null) return null;
  const { runtime, storage, i18n } = extension;
  const lifetime = beginLifetime(scope, 'guard');
  const { signal } = lifetime;
  // A question of the copy before this one, which nobody would answer any more.
  unclobbered(page).querySelector(QUESTION_HOST)?.remove();
  // Before any script of the page: one that listens first could swallow the keys of the question.
  hearFirst(window, signal);
  const say = (key: string) => i18n?.getMessage(key) ?? '';
  const send = sender(runtime, () => lifetime.abort());
  const organization = organizationInUse(page);
  const words = {
    question: say('guard_fallback_question'),
    refused: say('guard_fallback_refused'),
    tooMany: say('guard_too_many'),
  };
  const keeper = gatekeeper({
    brief: watchBrief(storage, signal),
    organization,
    shown: () => shownInDialog(unclobbered(page)),
    send,
    ask: (question, withdrawn) => askUser(page, question, withdrawn),
    confirm: () => window.confirm(words.question),
    refused: words.refused,
    now: () => Date.now(),
    signal,
  });
  guardChannel({
    page,
    origin: window.location.origin,
    openRoot: closedRoot(scope),
    words,
    held: keeper.held,
    limit: (text) => void send({ type: 'stream', org: organization(), text }),
    unattended: keeper.unattended,
    now: () => Date.now(),
    signal,
  });
  return lifetime;
}
