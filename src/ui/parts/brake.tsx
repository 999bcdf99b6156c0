import { Component, createRef, type VNode } from 'preact';
import type { Control } from '../../account/account.ts';
import type { Translate } from '../../words/translate.ts';

export interface BrakeProps {
  readonly control: Control;
  /** The brake was pulled, and no reading has shown yet what came of it. */
  readonly pulling: boolean;
  readonly pull: (control: Control) => void;
  readonly t: Translate;
}

interface State {
  readonly asks: boolean;
}

/** Turns a control off, with a second click that confirms the first. It cannot turn anything on. */
export class Brake extends Component<BrakeProps, State> {
  override readonly state: State = { asks: false };
  private readonly sure = createRef<HTMLButtonElement>();

  override componentDidUpdate(_before: BrakeProps, { asks }: State): void {
    if (this.state.asks && !asks) this.sure.current?.focus();
  }

  override render({ control, pulling, pull, t }: BrakeProps, { asks }: State): VNode {
    if (pulling) return <output class="brake">{t('brake_pulling')}</output>;
    const ask = (next: boolean) => () => this.setState({ asks: next });
    if (!asks) {
      return (
        <button type="button" class="brake link" data-action={`turn-${control}-off`} onClick={ask(true)}>
          {t(`brake_${control}`)}
        </button>
      );
    }
    const confirm = () => {
      this.setState({ asks: false });
      pull(control);
    };
    return (
      <fieldset class="brake" onKeyDown={({ key }) => key === 'Escape' && this.setState({ asks: false })}>
        <legend>{t(`brake_${control}_ask`)}</legend>
        <button type="button" class="small ink" ref={this.sure} data-action="confirm" onClick={confirm}>
          {t('brake_confirm')}
        </button>
        <button type="button" class="small" data-action="cancel" onClick={ask(false)}>
          {t('brake_cancel')}
        </button>
      </fieldset>
    );
  }
}
