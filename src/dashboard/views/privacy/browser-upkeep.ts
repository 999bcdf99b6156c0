import { about } from '../../../platform/about.ts';
import { localStore } from '../../../platform/local-store.ts';
import { sendToWorker } from '../../../platform/messages.ts';
import { noticePermission } from '../../../platform/notice-permission.ts';
import { onToolbar } from '../../../platform/on-toolbar.ts';
import { storedSize } from '../../../platform/stored-size.ts';
import { wholeHistory } from '../../../watch/backup/contents.ts';
import { NOTE_KEY, noteFrom, undoable } from '../../../watch/backup/note.ts';
import type { History } from '../../../watch/history/history.ts';
import type { Message } from '../../../watch/protocol.ts';
import type { Upkeep } from './upkeep.ts';
import { doneIn, importAnswerIn } from './upkeep-replies.ts';

/** A worker that fails answers nothing: the call rejects, which is an answer, too. */
function ask(message: Message): Promise<unknown> {
  return sendToWorker(message).catch(() => null);
}

/** The upkeep in a browser, over its history. */
export function browserUpkeep(history: History): Upkeep {
  return {
    about,
    noticesAllowed: noticePermission,
    onToolbar,
    testNotice: async (title, body) => doneIn(await ask({ type: 'test-notice', title, body })),
    history: () => wholeHistory(history),
    size: storedSize,
    keptAt: async () => undoable(noteFrom((await localStore.read([NOTE_KEY]))[NOTE_KEY]), Date.now()),
    importFile: async (value, sure) => importAnswerIn(await ask({ type: 'import', value, sure })),
    undoImport: async () => doneIn(await ask({ type: 'undo-import' })) === true,
    async deleteAll() {
      const done = doneIn(await ask({ type: 'delete-all' }));
      if (done === null) return 'failed';
      return done ? 'done' : 'partly';
    },
  };
}
