import type { Replica } from '../replica.ts';
import type { PageOptions } from '../world.ts';

/** What the page's script is told by the server. */
export interface PageSettings extends PageOptions {
  org: string | null;
  switcher: boolean;
  signedIn: boolean;
  /** The replica's time, which the scenario bar can move ahead of the browser's. */
  now: number;
}

const choices: { [K in keyof PageOptions]: readonly PageOptions[K][] } = {
  wording: ['auto', 'old', 'new'],
  lang: ['auto', 'en', 'de', 'zh'],
  marker: ['testid', 'id', 'none'],
  lines: ['one', 'split'],
  meter: ['meter', 'progressbar'],
  amounts: ['prefix', 'locale'],
};

/** The scenario's options, with those of the address on top. */
export function pageOptions(replica: Replica, url: URL, sessionKey: string | undefined): PageSettings {
  const { page, locale } = replica.world;
  const chosen = <K extends keyof PageOptions>(key: K): PageOptions[K] =>
    choices[key].find((value) => value === url.searchParams.get(key)) ?? page[key];
  const lang = chosen('lang');
  const active = replica.activeOrg === null ? null : (replica.cookies(sessionKey).lastActiveOrg ?? null);
  return {
    wording: chosen('wording'),
    lang: lang === 'auto' ? languageOf(locale) : lang,
    marker: chosen('marker'),
    lines: chosen('lines'),
    meter: chosen('meter'),
    amounts: chosen('amounts'),
    org: active ?? replica.organizations[0]?.uuid ?? null,
    switcher: replica.switcher,
    signedIn: replica.signedIn,
    now: replica.clock.now(),
  };
}

function languageOf(locale: string): 'en' | 'de' | 'zh' {
  if (locale.startsWith('de')) return 'de';
  return locale.startsWith('zh') ? 'zh' : 'en';
}
