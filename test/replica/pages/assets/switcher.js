import { h, toast } from './dom.js';

/** The replica's own bar: not a part of claude.ai. It starts scenarios and lets time pass. */
export async function showSwitcher() {
  const response = await fetch('/__replica/scenarios');
  const { current, scenarios } = await response.json();
  const choice = h('select', { 'aria-label': 'Scenario' });
  choice.append(...scenarios.map(({ name }) => h('option', { value: name }, name)));
  choice.value = current;
  const story = h('p', {}, scenarios.find(({ name }) => name === current)?.story ?? '');
  choice.addEventListener('change', async () => {
    await post('scenario', { name: choice.value });
    location.assign(location.pathname === '/login' ? '/' : location.href);
    if (location.hash !== '') location.reload();
  });
  const buttons = [
    button('send a message', async () => toast(outcomeText(await post('use', {})))),
    button('+1 hour', () => advance(3_600_000)),
    button('+1 day', () => advance(86_400_000)),
  ];
  document.body.append(
    h('aside', { id: 'replica-switcher', 'aria-label': 'Replica' }, choice, story, h('div', {}, ...buttons)),
  );
}

function button(label, onClick) {
  return h('button', { type: 'button', onClick }, label);
}

async function advance(ms) {
  const before = await (await fetch('/__replica/state')).json();
  const after = await post('advance', { ms });
  const count = (state) => state.organizations.reduce((sum, { charges }) => sum + charges.length, 0);
  const charged = count(after) - count(before);
  toast(`It is ${new Date(after.now).toISOString().slice(0, 16).replace('T', ' ')} UTC; new charges: ${charged}`);
}

function outcomeText(outcome) {
  if (!outcome.allowed) return `Refused: ${outcome.refusal}`;
  return outcome.fromCredits > 0 ? `Paid with credits: ${outcome.fromCredits} minor units` : 'Covered by the plan';
}

async function post(path, body) {
  const response = await fetch(`/__replica/${path}`, { method: 'POST', body: JSON.stringify(body) });
  return response.json();
}
