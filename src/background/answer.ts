import type { Readings } from '../account/observation.ts';
import { parseMessage } from '../watch/parse-message.ts';
import type { Message, Reply } from '../watch/protocol.ts';
import type { Watch } from '../watch/watch.ts';

/** Who may say what: a page's script can hint and claim, only our own pages command. */
const MAY_SAY: Readonly<Record<Message['type'], 'tab' | 'face'>> = {
  refresh: 'face',
  'select-organization': 'face',
  resume: 'face',
  brake: 'face',
  snooze: 'face',
  'add-credit': 'face',
  'remove-credit': 'face',
  hint: 'tab',
  'page-text': 'tab',
};

const DONE: Reply = { ok: true, retryAt: null };
const NOT_UNDERSTOOD: Reply = { ok: false, code: 'not-understood' };

async function obey(message: Message, watch: Watch, readPage: (raw: unknown) => Readings | null): Promise<Reply> {
  switch (message.type) {
    case 'refresh':
      return watch.refresh();
    case 'select-organization':
      await watch.selectOrganization(message.org);
      return DONE;
    case 'resume':
      await watch.resume();
      return DONE;
    case 'brake':
      await watch.brake(message.org, message.control);
      return DONE;
    case 'snooze':
      await watch.snooze(message);
      return DONE;
    case 'add-credit':
      await watch.addCredit(message);
      return DONE;
    case 'remove-credit':
      await watch.removeCredit(message.id);
      return DONE;
    case 'hint':
      await watch.hint(message.org);
      return DONE;
    case 'page-text': {
      const readings = readPage(message.readings);
      if (readings === null) return NOT_UNDERSTOOD;
      await watch.pageText(message.org, readings);
      return DONE;
    }
  }
}

/** Answers one message. What is not understood, or not the sender's to say, is refused by a value. */
export async function answer(
  raw: unknown,
  from: 'tab' | 'face',
  watch: Watch,
  readPage: (raw: unknown) => Readings | null,
): Promise<Reply> {
  const message = parseMessage(raw);
  if (message === null || MAY_SAY[message.type] !== from) return NOT_UNDERSTOOD;
  return obey(message, watch, readPage);
}
