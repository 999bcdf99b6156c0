import { Component, createRef, type VNode } from 'preact';
import { report } from '../platform/report.ts';
import { NoticeLine } from '../ui/parts/notice-line.tsx';
import { tell } from '../ui/tell.ts';
import { viewOf } from '../view/view.ts';
import type { State } from '../watch/documents/state.ts';
import type { Message, Reply } from '../watch/protocol.ts';
import { createFormat } from '../words/format.ts';
import { isolated } from '../words/isolated.ts';
import type { Speech } from '../words/speech.ts';
import { Side } from './parts/side.tsx';
import type { DashboardSource } from './source.ts';
import { VIEWS, type ViewName, viewIn } from './views.ts';

/** Ages are told in minutes: twice a minute keeps them true. */
const TICK = 30_000;

interface Props {
  readonly source: DashboardSource;
}

interface Shown {
  /** Null until storage has answered. */
  readonly state: State | null;
  readonly access: boolean | null;
  readonly now: number;
  readonly name: ViewName;
  readonly reading: boolean;
  /** What came of the last refresh. */
  readonly reply: Reply | null;
  /** The worker did not take what was last asked of it. */
  readonly undone: boolean;
  /** Storage has never answered, and has failed to. */
  readonly unread: boolean;
}

/** The dashboard over its source: the menu, and the view that the address names. */
export class App extends Component<Props, Shown> {
  override readonly state: Shown = {
    state: null,
    access: null,
    now: 0,
    name: viewIn(location.hash),
    reading: false,
    reply: null,
    undone: false,
    unread: false,
  };
  private readonly speech: Speech;
  private readonly main = createRef<HTMLElement>();
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
    const moved = () => this.setState({ name: viewIn(location.hash) });
    const unfollow = source.onChange(look);
    const timer = setInterval(look, TICK);
    window.addEventListener('hashchange', moved);
    this.stop = () => {
      unfollow();
      clearInterval(timer);
      window.removeEventListener('hashchange', moved);
    };
    look();
    settle(source.hasAccess().then((access) => this.setState({ access })));
  }

  override componentDidUpdate(_before: Props, { name }: Shown): void {
    if (this.state.name === name) return;
    // The next Tab goes into the view that was chosen, and a screen reader says its name.
    this.main.current?.querySelector('h1')?.focus();
    window.scrollTo(0, 0);
  }

  override componentWillUnmount(): void {
    this.stop();
  }

  private async look(): Promise<void> {
    const { source } = this.props;
    const [state, access] = await Promise.all([source.read(), source.hasAccess()]);
    const { theme } = state.settings;
    document.documentElement.setAttribute('data-theme', theme);
    this.setState({ state, access, now: source.now() });
  }

  private async refresh(): Promise<void> {
    this.setState({ reading: true, reply: null });
    const reply = await this.props.source.send({ type: 'refresh' }).catch((): Reply => ({ ok: false, code: 'failed' }));
    this.setState({ reading: false, reply });
    await this.look();
  }

  private readonly tell = (message: Message): void => {
    this.setState({ undone: false });
    settle(tell(this.props.source, message, report).then((done) => this.setState({ undone: !done })));
  };

  override render({ source }: Props, { state, access, now, name, reading, reply, undone, unread }: Shown): VNode {
    if (state === null) {
      return (
        <div class="app" data-state="loading">
          {unread && <p role="alert">{this.speech.t('age_refresh_failed')}</p>}
        </div>
      );
    }
    const retryAt = reply?.ok === true ? reply.retryAt : null;
    const view = viewOf({ snapshot: state, access, retryAt, now }, this.speech);
    const Shown = VIEWS[name];
    const chosen = state.accounts.accounts[view.surface?.org.value ?? ''] ?? null;
    return (
      <div class="app" data-state={view.state} data-verdict={view.verdict} data-view={name}>
        <Side
          view={view}
          current={name}
          t={this.speech.t}
          reading={reading}
          failed={reply?.ok === false}
          undone={undone}
          refresh={() => settle(this.refresh())}
          select={(org) => this.tell({ type: 'select-organization', org })}
        />
        <main class="main" ref={this.main}>
          {view.notices.map((notice) => (
            <NoticeLine key={notice.kind} notice={notice} />
          ))}
          <div class="views">
            <Shown
              state={state}
              chosen={chosen}
              view={view}
              access={access}
              now={now}
              speech={this.speech}
              source={source}
              tell={this.tell}
            />
          </div>
        </main>
      </div>
    );
  }
}

/** For work that nobody waits for. What fails leaves what is on screen, with its age, as it was, and is reported. */
function settle(work: Promise<unknown>): void {
  work.catch(report);
}
