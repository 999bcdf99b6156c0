import { h } from './dom.js';
import { text } from './texts.js';

/** Opens a dialog; `submit` gets the form and closes it by answering true. */
export function openDialog(title, content, action, submit) {
  const dialog = h('div', { role: 'dialog', 'aria-modal': 'true', 'aria-label': title, class: 'dialog' });
  const backdrop = h('div', { class: 'backdrop above' }, dialog);
  const close = () => backdrop.remove();
  const form = h(
    'form',
    {
      onSubmit: async (event) => {
        event.preventDefault();
        // As on the real page, nothing is sent for a click that a script made.
        if (!event.isTrusted) return;
        const button = form.querySelector('[type=submit]');
        button.disabled = true;
        if (await submit(new FormData(form, event.submitter))) close();
        else button.disabled = false;
      },
    },
    h('h2', {}, title),
    content,
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'button', onClick: close }, text.cancel),
      h('button', { type: 'submit', class: 'primary' }, action),
    ),
  );
  dialog.append(form);
  document.body.append(backdrop);
  form.querySelector('input, button')?.focus();
}

export function field(label, name, value) {
  return h('label', { class: 'field' }, label, h('input', { name, value, inputmode: 'decimal', autocomplete: 'off' }));
}
