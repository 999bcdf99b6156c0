import { Component, createRef, type VNode } from 'preact';
import type { Control } from '../../account/account.ts';
import type { Translate } from '../../words/translate.ts';
import type { Turning } from './turning.ts';

export interface BrakeProps {
  readonly control: Control;
  /** The brake was pulled, and no reading has shown yet what came of it. */
  readonly pulling: boolean;
  readonly turning: Turning;
  readonly t: Translate;
}

/** Turns a control off, with a second click that confirms the first. It cannot turn anything on. */
export class Brake extends Component<BrakeProps> {
  private readonly button = createRef<HTMLButtonElement>();

  override componentDidMount(): void {
    if (this.asks(this.props)) this.button.current?.focus();
  }

  override componentDidUpdate(before: BrakeProps): void {
    // To the question when it opens, and back to where it came from when it is closed.
    const asks = this.asks(this.props);
    // On the way back nothing is rolled: the answer may have led the eye elsewhere.
    if (this.asks(before) !== asks) this.button.current?.focus({ preventScroll: !asks });
  }

  private asks({ control, turning }: BrakeProps): boolean {
    return turning.asks === control;
  }

  override render({ control, pulling, turning: { asks, ask, pull }, t }: BrakeProps): VNode {
    if (pulling) return <output class="brake">{t('brake_pulling')}</output>;
    if (asks !== control) {
      return (
        <button
          type="button"
          class="brake small"
          ref={this.button}
          data-action={`turn-${control}-off`}
          aria-label={t('pop_turn_off', [t(`gate_${control}`)])}
          onClick={() => ask(control)}
        >
          {t('brake_confirm')}
        </button>
      );
    }
    const confirm = () => {
      ask(null);
      pull(control);
    };
    return (
      <fieldset class="brake ask" onKeyDown={({ key }) => key === 'Escape' && ask(null)}>
        <legend>{t(`brake_${control}_ask`)}</legend>
        <button type="button" class="small ink" ref={this.button} data-action="confirm" onClick={confirm}>
          {t('brake_confirm')}
        </button>
        <button type="button" class="small" data-action="cancel" onClick={() => ask(null)}>
          {t('brake_cancel')}
        </button>
      </fieldset>
    );
  }
}
