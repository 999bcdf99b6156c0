import { showAdmin } from './admin-view.js';
import { showBilling } from './billing-view.js';
import { showChat } from './chat-view.js';
import { h } from './dom.js';
import { settings } from './page-settings.js';
import { nameFeature, text } from './texts.js';
import { showUsage } from './usage-view.js';

const main = h('main', {});
const keptQuery = location.search;

/** A link that changes the page without loading it. */
function link(href, label) {
  return h(
    'a',
    {
      href: `${href}${keptQuery}`,
      onClick: (event) => {
        event.preventDefault();
        history.pushState({}, '', `${href}${keptQuery}`);
        showPath();
        showHash();
      },
    },
    label,
  );
}

function shell() {
  const openSettings = () => {
    location.hash = 'settings/usage';
  };
  const settingsButton = h(
    'button',
    { type: 'button', 'data-testid': 'user-menu-button', onClick: openSettings },
    'Settings',
  );
  const nav = h(
    'nav',
    { 'aria-label': 'Sidebar' },
    h('strong', {}, 'Claude'),
    link('/new', 'New chat'),
    link('/chats', 'Chats'),
  );
  nav.append(link('/settings/usage', text.usage), settingsButton);
  document
    .querySelector('#root')
    .append(nav, h('div', { class: 'page' }, h('header', {}, 'Replica of claude.ai'), main));
}

function showPath() {
  const path = location.pathname;
  if (path.startsWith('/settings')) showSettingsPage(path);
  else if (path.startsWith('/admin-settings')) void showAdmin(main);
  else showChat(main, /^\/chat\/([^/]+)/.exec(path)?.[1] ?? null);
}

function showSettingsPage(path) {
  const place = h('div', { class: 'settings' });
  const tabs = h(
    'div',
    { class: 'tabs' },
    link('/settings/usage', text.usage),
    link('/settings/billing', text.billing),
  );
  main.replaceChildren(h('h1', {}, 'Settings'), tabs, place);
  nameFeature(false);
  void fill(place, path.endsWith('/billing') ? 'billing' : 'usage');
}

/** Since June 2026 the settings are a dialog over any page, addressed by the hash. */
function showHash() {
  document.querySelector('#settings-dialog')?.remove();
  const view = /^#\/?settings\/(usage|billing)/.exec(location.hash)?.[1];
  if (view === undefined) return;
  const place = h('div', { class: 'settings' });
  const close = () => {
    history.pushState({}, '', location.pathname + location.search);
    showHash();
  };
  const tabs = h(
    'div',
    { class: 'tabs' },
    h('a', { href: '#settings/usage' }, text.usage),
    h('a', { href: '#settings/billing' }, text.billing),
    h('button', { type: 'button', 'aria-label': 'Close', onClick: close }, '×'),
  );
  const dialog = h(
    'div',
    { role: 'dialog', 'aria-modal': 'true', 'aria-label': 'Settings', class: 'dialog wide' },
    tabs,
    place,
  );
  document.body.append(h('div', { id: 'settings-dialog', class: 'backdrop' }, dialog));
  nameFeature(true);
  void fill(place, view);
}

function fill(place, view) {
  return view === 'billing' ? showBilling(place) : showUsage(place);
}

async function chooseOrganization() {
  const response = await fetch('/api/organizations');
  if (!response.ok || settings.org !== null) return;
  const list = await response.json();
  settings.org = list.find(({ capabilities }) => capabilities.includes('chat'))?.uuid ?? null;
}

shell();
await chooseOrganization().catch(() => {});
showPath();
showHash();
addEventListener('hashchange', showHash);
addEventListener('popstate', () => {
  showPath();
  showHash();
});
if (settings.switcher) (await import('./switcher.js')).showSwitcher();
