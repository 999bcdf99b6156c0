import { Component, type VNode } from 'preact';
import { lastKnown } from '../../../account/fact.ts';
import { report } from '../../../platform/report.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../risk/settings.ts';
import type { StoredAccount } from '../../../watch/documents/types.ts';
import type { Message, Reply } from '../../../watch/protocol.ts';
import { currencyUnit } from '../../../words/currency-unit.ts';
import { plain } from '../../../words/isolated.ts';
import { ViewHead } from '../../parts/view-head.tsx';
import type { ViewProps } from '../../view-props.ts';
import type { Outcome } from './outcome.ts';
import { GroupCard } from './parts/group-card.tsx';
import { Reset } from './parts/reset.tsx';
import type { Change, Row } from './row.ts';
import { settingsGroups } from './settings-groups.ts';

interface Shown {
  /** What was changed here and may not stand in storage yet. */
  readonly ahead: Partial<Settings>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** For screen readers: what was just done. */
  readonly said: string;
}

type Named = Pick<Row, 'id' | 'name'>;

/**
 * The settings. A change shows at once and is sent at once, one after the other; one that fails gives the old value back.
 * What is sent is worked out from what the worker has taken so far, so that nothing refused comes along with the next.
 */
export class SettingsView extends Component<ViewProps, Shown> {
  override readonly state: Shown = { ahead: {}, outcomes: {}, said: '' };
  private taken: Partial<Settings> = {};
  private waiting = 0;
  private queue: Promise<void> = Promise.resolve();

  override componentDidUpdate(before: ViewProps): void {
    if (before.state === this.props.state || this.waiting > 0) return;
    this.taken = {};
    if (Object.keys(this.state.ahead).length > 0) this.setState({ ahead: {} });
  }

  private save(row: Named, change: Change): void {
    this.waiting += 1;
    this.setState(({ ahead, outcomes }, { state }) => ({
      ahead: { ...ahead, ...changesOf(change, { ...state.settings, ...ahead }) },
      outcomes: Object.fromEntries(
        Object.entries(outcomes).filter(([id, outcome]) => outcome === 'failed' && id !== row.id),
      ),
      said: '',
    }));
    this.queue = this.queue.then(() => this.send(row, change));
  }

  private async send({ id, name }: Named, change: Change): Promise<void> {
    const { state, source, speech } = this.props;
    const changes = changesOf(change, { ...state.settings, ...this.taken });
    const message: Message = change === 'resume' ? { type: 'resume' } : { type: 'set-settings', changes };
    const reply = await source.send(message).catch((error): Reply => {
      report(error);
      return { ok: false, code: 'failed' };
    });
    if (reply.ok) this.taken = { ...this.taken, ...changes };
    this.waiting -= 1;
    this.setState(({ ahead, outcomes }) => ({
      ahead: this.waiting === 0 ? this.taken : ahead,
      outcomes: { ...outcomes, [id]: reply.ok ? 'saved' : 'failed' },
      said: speech.t(reply.ok ? 'set_saved_live' : 'set_not_saved_live', [plain(name)]),
    }));
  }

  override render(props: ViewProps, { ahead, outcomes, said }: Shown): VNode {
    const { state, chosen, now, speech, source } = props;
    const { t } = speech;
    const groups = settingsGroups({
      settings: { ...state.settings, ...ahead },
      unit: chosen === null ? null : currencyUnit(chosen.account),
      brakeIsTheirs: chosen !== null && isTheirs(chosen),
      now,
      timeZone: source.timeZone,
      speech,
    });
    return (
      <>
        <ViewHead title={t('dash_view_settings')} />
        <output class="hidden-text">{said}</output>
        {groups.map((group) => (
          <GroupCard
            key={group.id}
            group={group}
            outcomes={outcomes}
            save={(row, change) => this.save(row, change)}
            t={t}
          />
        ))}
        <Reset
          outcome={outcomes[RESET]}
          reset={() => this.save({ id: RESET, name: t('set_reset') }, () => DEFAULTS)}
          t={t}
        />
      </>
    );
  }
}

/** Where somebody else switches usage credits, the brake has no hold on them. */
function isTheirs({ account, outlook }: StoredAccount): boolean {
  return outlook?.verdict.payer === 'organization' || lastKnown(account.facts.canToggle)?.value === false;
}

const RESET = 'reset';

/** A pause is no preference: it ends by itself, or by the user's word. */
const { pausedUntil: _paused, ...DEFAULTS } = DEFAULT_SETTINGS;

function changesOf(change: Change, settings: Settings): Partial<Settings> {
  return change === 'resume' ? { pausedUntil: null } : change(settings);
}
