/**
 * Where the composer of the chat is, the surest first. No public selector exists for it: these are the shapes that it has had
 * since 2025 (seen in public extensions, and in a page that someone saved in April 2026: a fieldset in a sticky container).
 */
export const COMPOSER_SELECTORS = [
  { name: 'fieldset', selector: 'fieldset:has([contenteditable="true"], textarea)' },
  {
    name: 'chat-input',
    selector: 'form:has([data-testid="chat-input"]), [data-testid="chat-input-container"]',
  },
  { name: 'form', selector: 'form:has([contenteditable="true"], textarea)' },
  { name: 'container', selector: '[data-chat-input-container]:has([contenteditable="true"], textarea)' },
] as const;
