import { h } from './dom.js';
import { settings } from './page-settings.js';

document
  .querySelector('#root')
  .append(
    h('main', { class: 'login' }, h('h1', {}, 'Sign in to Claude'), h('a', { href: '/' }, 'Continue with e-mail')),
  );
if (settings.switcher) (await import('./switcher.js')).showSwitcher();
