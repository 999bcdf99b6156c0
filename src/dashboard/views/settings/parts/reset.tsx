import { Component, createRef, type VNode } from 'preact';
import type { Translate } from '../../../../words/translate.ts';
import type { Outcome } from '../outcome.ts';

interface ResetProps {
  readonly outcome: Outcome | undefined;
  readonly reset: () => void;
  readonly t: Translate;
}

interface Shown {
  readonly asks: boolean;
}

/** Sets everything back, with a second click that confirms the first. */
export class Reset extends Component<ResetProps, Shown> {
  override readonly state: Shown = { asks: false };
  private readonly next = createRef<HTMLButtonElement>();

  override componentDidUpdate(_before: ResetProps, { asks }: Shown): void {
    // Each click takes the button away that had the focus.
    if (this.state.asks !== asks) this.next.current?.focus();
  }

  override render({ outcome, reset, t }: ResetProps, { asks }: Shown): VNode {
    const ask = (next: boolean) => () => this.setState({ asks: next });
    const confirm = () => {
      this.setState({ asks: false });
      reset();
    };
    if (asks) {
      return (
        <fieldset class="reset-all" onKeyDown={({ key }) => key === 'Escape' && this.setState({ asks: false })}>
          <legend>{t('set_reset_ask')}</legend>
          <button type="button" class="small-btn" data-action="confirm" onClick={confirm}>
            {t('set_reset_confirm')}
          </button>
          <button type="button" class="small-btn ink" data-action="cancel" ref={this.next} onClick={ask(false)}>
            {t('set_reset_cancel')}
          </button>
        </fieldset>
      );
    }
    return (
      <p class="reset-all">
        <button type="button" class="small-btn" data-action="reset" ref={this.next} onClick={ask(true)}>
          {t('set_reset')}
        </button>
        {outcome === 'saved' && (
          <span class="saved" aria-hidden="true">
            {t('set_saved')}
          </span>
        )}
        {outcome === 'failed' && (
          <span class="problem" data-tone="danger">
            {t('set_not_saved')}
          </span>
        )}
      </p>
    );
  }
}
