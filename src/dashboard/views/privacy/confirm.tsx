import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ConfirmProps {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly children?: ComponentChildren;
}

/** The second click that confirms the first. The way back has the focus, and Escape takes it. */
export function Confirm({ question, yes, no, onYes, onNo, children }: ConfirmProps): VNode {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <fieldset class="confirm" onKeyDown={({ key }) => key === 'Escape' && onNo()}>
      <legend>{question}</legend>
      {children}
      <p class="pair">
        <button type="button" class="small-btn ink" ref={back} data-action="cancel" onClick={onNo}>
          {no}
        </button>
        <button type="button" class="small-btn danger" data-action="confirm" onClick={onYes}>
          {yes}
        </button>
      </p>
    </fieldset>
  );
}
