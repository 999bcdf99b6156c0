import type { State } from './documents/state.ts';
import type { Notice } from './ports.ts';
import type { WatchPorts } from './watching.ts';

const ID = 'test-notice';

/** Shows a notice to try whether notices are shown; false where the browser or the system refuses. What came of it is kept. */
export async function showTestNotice(
  words: Pick<Notice, 'title' | 'body'>,
  { notifier }: WatchPorts,
  settle: (change: (state: State) => State) => Promise<State>,
): Promise<boolean> {
  // One of the same id that is still on display would be changed without a sound.
  await notifier.hide(ID);
  const heard = await notifier.show({ id: ID, severity: 'info', ...words });
  await settle((state) => ({ ...state, watch: { ...state.watch, heard } }));
  return heard;
}
