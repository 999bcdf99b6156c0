import { DEFAULT_SETTINGS } from '../../risk/settings.ts';
import { CLEAR_SIGHT } from '../../risk/sight.ts';
import { NOTHING_TOLD } from '../../risk/told.ts';
import type { AccountsDocument, CreditsDocument, SettingsDocument, ToldDocument, WatchDocument } from './types.ts';
import { EMPTY_ACCOUNTS } from './types.ts';

/** Everything that is kept between two lives of the worker: one versioned document per concern. */
export interface State {
  readonly accounts: AccountsDocument;
  readonly told: ToldDocument;
  readonly settings: SettingsDocument;
  readonly credits: CreditsDocument;
  readonly watch: WatchDocument;
}

/** What a new installation starts from: nothing known, nothing told. */
export const FIRST_STATE: State = {
  accounts: EMPTY_ACCOUNTS,
  told: { version: 2, ...NOTHING_TOLD },
  settings: { version: 3, ...DEFAULT_SETTINGS },
  credits: { version: 1, credits: [] },
  watch: {
    version: 3,
    sight: CLEAR_SIGHT,
    done: {},
    listed: [],
    quietUntil: null,
    askedToWait: false,
    refusals: 0,
    nextWakeAt: null,
    heard: null,
    remembers: null,
    guardQuiet: {},
    anchors: { composer: null, credits: null },
    pulls: [],
    repairs: [],
  },
};

/** The version of each document that this code writes. */
export const VERSIONS: { readonly [K in keyof State]: State[K]['version'] } = {
  accounts: 2,
  told: 2,
  settings: 3,
  credits: 1,
  watch: 3,
};
