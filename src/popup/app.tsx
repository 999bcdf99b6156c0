import { Component, type VNode } from 'preact';
import type { Control } from '../account/account.ts';
import { report } from '../platform/report.ts';
import { act } from '../ui/act.ts';
import { tell } from '../ui/tell.ts';
import type { Snapshot } from '../view/snapshot.ts';
import { viewOf } from '../view/view.ts';
import type { Message, Reply } from '../watch/protocol.ts';
import type { Action } from '../words/action-words.ts';
import { createFormat } from '../words/format.ts';
import { isolated } from '../words/isolated.ts';
import type { Speech } from '../words/speech.ts';
import { Loading } from './parts/loading.tsx';
import type { PopupSource } from './source.ts';
import { PopupView } from './view.tsx';

/** Ages are told in minutes: twice a minute keeps them true. */
const TICK = 30_000;

interface Props {
  readonly source: PopupSource;
}

interface State {
  /** Null until storage has answered. */
  readonly snapshot: Snapshot | null;
  readonly access: boolean | null;
  readonly now: number;
  readonly reading: boolean;
  /** What came of the last refresh. */
  readonly reply: Reply | null;
  /** The control that is asked about in place, and of which account. */
  readonly asks: { readonly control: Control; readonly org: string } | null;
  /** The worker did not take what was last asked of it. */
  readonly undone: boolean;
  /** Storage has never answered, and has failed to. */
  readonly unread: boolean;
}

/**
 * The popup over its source: empty boxes until storage has answered, then all of it at once. A class and no hooks, which
 * would be a fifth of the library that draws it.
 */
export class App extends Component<Props, State> {
  override readonly state: State = {
    snapshot: null,
    access: null,
    now: 0,
    reading: false,
    reply: null,
    asks: null,
    undone: false,
    unread: false,
  };
  private readonly speech: Speech;
  private stop: () => void = () => {};

  constructor(props: Props) {
    super(props);
    const { source } = props;
    this.speech = { t: source.translate, format: isolated(createFormat(source)) };
  }

  override componentDidMount(): void {
    const { source } = this.props;
    const look = () =>
      settle(
        this.look().catch((error: unknown) => {
          this.setState({ unread: true });
          throw error;
        }),
      );
    const unfollow = source.onChange(look);
    const timer = setInterval(look, TICK);
    this.stop = () => {
      unfollow();
      clearInterval(timer);
    };
    look();
    settle(source.hasAccess().then((access) => this.setState({ access })));
  }

  override componentWillUnmount(): void {
    this.stop();
  }

  private async look(): Promise<void> {
    const snapshot = await this.props.source.read();
    document.documentElement.setAttribute('data-theme', snapshot.settings?.theme ?? 'system');
    this.setState({ snapshot, now: this.props.source.now() });
  }

  private async refresh(): Promise<void> {
    this.setState({ reading: true, reply: null });
    const reply = await this.props.source.send({ type: 'refresh' }).catch((): Reply => ({ ok: false, code: 'failed' }));
    this.setState({ reading: false, reply });
    await this.look();
  }

  private tell(message: Message): void {
    this.setState({ undone: false });
    settle(tell(this.props.source, message, report).then((done) => this.setState({ undone: !done })));
  }

  private act(kind: Action['kind'], ask: (control: Control) => void): Promise<void> {
    return act(kind, this.props.source, {
      refresh: () => this.refresh(),
      ask,
      tell: (message) => this.tell(message),
      granted: (access) => this.setState({ access }),
    });
  }

  override render({ source }: Props, { snapshot, access, now, reading, reply, asks, undone, unread }: State): VNode {
    if (snapshot === null) return <Loading failed={unread ? this.speech.t('age_refresh_failed') : null} />;
    const retryAt = reply?.ok === true ? reply.retryAt : null;
    const view = viewOf({ snapshot, access, retryAt, now }, this.speech);
    const org = view.surface?.org.value;
    const ask = (control: Control | null) =>
      this.setState({ asks: control !== null && org !== undefined ? { control, org } : null });
    return (
      <PopupView
        view={view}
        t={this.speech.t}
        reading={reading}
        failed={reply?.ok === false}
        refresh={() => settle(this.refresh())}
        undone={undone}
        act={(kind) => settle(this.act(kind, ask))}
        turning={{
          // What was asked of another account is not asked of this one.
          asks: asks?.org === org ? (asks?.control ?? null) : null,
          ask,
          pull: (control) => {
            if (org === undefined) return;
            this.tell({ type: 'brake', org, control });
            // What comes of it is told in the head, which may have rolled out of sight.
            document.querySelector('.rolls')?.scrollTo({ top: 0 });
            window.scrollTo({ top: 0 });
          },
        }}
        snooze={(risk) => this.tell({ type: 'snooze', ...risk })}
        openDashboard={(name) => source.openDashboard(name)}
        select={(other) => {
          ask(null);
          this.tell({ type: 'select-organization', org: other });
        }}
      />
    );
  }
}

/** For work that nobody waits for. What fails leaves what is on screen, with its age, as it was, and is reported. */
function settle(work: Promise<unknown>): void {
  work.catch(report);
}
