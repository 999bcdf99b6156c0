import { DEFAULT_SETTINGS } from '../../risk/settings.ts';
import { CLEAR_SIGHT } from '../../risk/sight.ts';
import { NOTHING_TOLD } from '../../risk/told.ts';
import type { AccountsDocument, SettingsDocument, ToldDocument, WatchDocument } from './types.ts';
import { EMPTY_ACCOUNTS } from './types.ts';

/** Everything that is kept between two lives of the worker: one versioned document per concern. */
export interface State {
  readonly accounts: AccountsDocument;
  readonly told: ToldDocument;
  readonly settings: SettingsDocument;
  readonly watch: WatchDocument;
}

/** What a new installation starts from: nothing known, nothing told. */
export const FIRST_STATE: State = {
  accounts: EMPTY_ACCOUNTS,
  told: { version: 1, ...NOTHING_TOLD },
  settings: { version: 1, ...DEFAULT_SETTINGS },
  watch: {
    version: 1,
    sight: CLEAR_SIGHT,
    done: {},
    listed: [],
    quietUntil: null,
    askedToWait: false,
    refusals: 0,
    nextWakeAt: null,
    heard: null,
    repairs: [],
  },
};
