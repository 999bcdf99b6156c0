import { orgPath } from './api.js';
import { h } from './dom.js';
import { settings } from './page-settings.js';
import { text } from './texts.js';

const messages = new Map();

/** The chat: a list of messages, a place for notices and the composer. */
export function showChat(place, chatId) {
  const known = chatId === null ? [] : (messages.get(chatId) ?? []);
  const list = h('div', { class: 'messages', 'data-testid': 'message-list' });
  list.append(...known.map(bubble));
  const notice = h('div', { class: 'notice', role: 'status' });
  const greeting = known.length === 0 ? h('h1', { class: 'greeting' }, 'Good to see you, Robin') : null;
  let id = chatId;
  const deliver = async (prompt, model) => {
    if (id === null) {
      id = await openConversation();
      greeting?.remove();
    }
    await converse(id, prompt, model, list, notice);
  };
  place.replaceChildren(...[greeting, list, notice].filter((part) => part !== null), composer(deliver));
}

function composer(deliver) {
  const input = h('div', {
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Write your prompt to Claude',
    'data-placeholder': 'How can I help you today?',
    class: 'prompt ProseMirror',
  });
  const send = h('button', { type: 'button', 'aria-label': 'Send message', class: 'primary' }, '↑');
  const model = h('select', { 'aria-label': 'Model' });
  model.append(...['claude-sonnet-5-5', 'claude-opus-5-5', 'claude-fable-5-2'].map((id) => h('option', {}, id)));
  const go = async () => {
    const prompt = input.innerText.trim();
    if (prompt === '') return;
    input.textContent = '';
    await deliver(prompt, model.value);
  };
  send.addEventListener('click', go);
  input.addEventListener('keydown', async (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    await go();
  });
  return h(
    'fieldset',
    { class: 'composer' },
    h('div', { class: 'box' }, input, h('div', { class: 'tools' }, model, send)),
  );
}

/** Creates a conversation. The page stays as it is, only its address changes. */
async function openConversation() {
  const id = crypto.randomUUID();
  await fetch(orgPath('chat_conversations'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ uuid: id, name: '' }),
  });
  history.pushState({}, '', `/chat/${id}${location.search}`);
  return id;
}

async function converse(id, prompt, model, list, notice) {
  const spoken = [...(messages.get(id) ?? []), { from: 'human', words: prompt }];
  messages.set(id, spoken);
  const answer = { from: 'assistant', words: '' };
  const shown = bubble(answer);
  list.append(bubble(spoken.at(-1)), shown);
  await stream(id, prompt, model, {
    word: (part) => {
      answer.words += part;
      shown.textContent = answer.words;
    },
    limit: (limit) => {
      notice.textContent = limitNotice(limit);
    },
    refused: (words) => {
      shown.remove();
      notice.textContent = words;
    },
  });
  if (answer.words !== '') spoken.push(answer);
}

function bubble({ from, words }) {
  const testId = from === 'human' ? 'user-message' : null;
  return h('div', { class: `message ${from}`, 'data-testid': testId }, words);
}

async function stream(id, prompt, model, on) {
  let response;
  try {
    response = await fetch(orgPath(`chat_conversations/${id}/completion`), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ prompt, model, timezone: Intl.DateTimeFormat().resolvedOptions().timeZone }),
    });
  } catch {
    on.refused('Claude could not be reached. Please try again.');
    return;
  }
  if (!response.ok || response.body === null) {
    on.refused(await refusalWords(response));
    return;
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) hear(block, on);
  }
}

function hear(block, on) {
  const line = block.split('\n').find((one) => one.startsWith('data: '));
  if (line === undefined) return;
  const event = JSON.parse(line.slice(6));
  if (event.type === 'content_block_delta') on.word(event.delta.text);
  if (event.type === 'message_limit') on.limit(event.message_limit);
}

function limitNotice(limit) {
  if (limit.overageInUse) return settings.wording === 'old' ? 'Now using extra usage.' : 'Now using credits.';
  if (limit.overageDisabledReason === 'out_of_credits' && limit.type === 'exceeded_limit') return outOf();
  if (limit.type === 'exceeded_limit') return 'You hit your limit.';
  return limit.type === 'approaching_limit' ? 'You are approaching your limit.' : '';
}

function outOf() {
  return settings.wording === 'old' ? `Out of ${text.heading.toLowerCase()}` : 'Out of usage credits';
}

async function refusalWords(response) {
  const answer = await response.json().catch(() => null);
  const error = answer?.error;
  if (error?.details?.error_visibility === 'user_facing') return error.message;
  if (error?.details?.notice) return `${error.details.notice.title}. ${error.details.notice.text}`;
  try {
    const limit = JSON.parse(error.message);
    return limit.overageDisabledReason === 'out_of_credits' ? outOf() : limit.resolved.notice.title;
  } catch {
    return 'Something went wrong. Please try again.';
  }
}
