/** Settings pages of our own making, from what is publicly known of claude.ai's: texts, roles and markers. */
export interface Wording {
  readonly language: string;
  readonly title: string;
  readonly invitation: string;
  readonly spent: (amount: string) => string;
  readonly limit: string;
  readonly noLimit: string;
  readonly adjust: string;
  readonly balance: string;
  readonly reload: string;
  readonly on: string;
  readonly off: string;
  readonly buy: string;
  readonly promo: string;
  readonly expires: string;
  readonly session: string;
  readonly weekly: string;
  readonly week: string;
  readonly sonnet: string;
  readonly cloud: string;
}

const ENGLISH = {
  language: 'en-US',
  spent: (amount: string) => `${amount} spent`,
  limit: 'Monthly spend limit',
  noLimit: 'No spend limit',
  adjust: 'Adjust limit',
  balance: 'Current balance',
  reload: 'Auto-reload',
  on: 'on',
  off: 'off',
  promo: 'Promotional credit',
  expires: 'Expires September 19, 2026',
  session: 'Current session',
  weekly: 'Weekly limits',
  week: 'All models',
  sonnet: 'Sonnet only',
  cloud: 'Cloud session credits',
};

export const WORDINGS: Readonly<Record<string, Wording>> = {
  'English, old': {
    ...ENGLISH,
    title: 'Extra usage',
    invitation: 'Turn on extra usage to keep using Claude if you hit a limit.',
    buy: 'Buy extra usage',
  },
  'English, new': {
    ...ENGLISH,
    title: 'Usage credits',
    invitation: 'Turn on usage credits to keep using Claude if you hit a plan limit.',
    buy: 'Buy usage credits',
  },
  German: {
    language: 'de-DE',
    title: 'Zusätzliche Nutzung',
    invitation: 'Aktiviere zusätzliche Nutzung, um Claude weiter zu verwenden, wenn du ein Limit erreichst.',
    spent: (amount) => `${amount} ausgegeben`,
    limit: 'Monatliches Ausgabenlimit',
    noLimit: 'Kein Ausgabenlimit',
    adjust: 'Limit anpassen',
    balance: 'Aktuelles Guthaben',
    reload: 'Automatisches Aufladen',
    on: 'ein',
    off: 'aus',
    buy: 'Zusätzliche Nutzung kaufen',
    promo: 'Aktionsguthaben',
    expires: 'Läuft am 19. September 2026 ab',
    session: 'Aktuelle Sitzung',
    weekly: 'Wöchentliche Limits',
    week: 'Alle Modelle',
    sonnet: 'Nur Sonnet',
    cloud: 'Guthaben für Cloud-Sitzungen',
  },
  Chinese: {
    language: 'zh-CN',
    title: '额外用量',
    invitation: '开启额外用量，以便在达到上限时继续使用 Claude。',
    spent: (amount) => `已花费 ${amount}`,
    limit: '每月消费限额',
    noLimit: '无消费限额',
    adjust: '调整限额',
    balance: '当前余额',
    reload: '自动重新加载',
    on: '已开启',
    off: '已关闭',
    buy: '购买额外用量',
    promo: '促销额度',
    expires: '2026年9月19日到期',
    session: '当前会话',
    weekly: '每周限额',
    week: '所有模型',
    sonnet: '仅 Sonnet',
    cloud: '云会话额度',
  },
};

export interface State {
  readonly spent: string | null;
  /** `null` = no spend limit. */
  readonly limit: string | null;
  readonly balance: string;
  readonly reload: 'on' | 'off';
  readonly promo: string | null;
}

export interface Look {
  readonly wording: Wording;
  readonly route: 'page' | 'dialog';
  readonly marker: 'id' | 'testid' | 'none';
  readonly lines: 'one' | 'split';
  readonly meter: 'meter' | 'progressbar';
  /** Off: only the heading and the invitation. */
  readonly state: State | 'off';
}

/** The settings of the look, inside the rest of a claude.ai page. */
export function settingsMarkup(look: Look): string {
  const body = `<div><h2>Plan usage limits</h2>${windowRows(look)}</div>${section(look)}${cloudRow(look)}`;
  const page =
    look.route === 'page' ? body : '<h1>Usage credits</h1><p>$5.00</p><p>Current balance</p><p>Auto-reload on</p>';
  const dialog = `<div role="dialog" aria-modal="true"><h1>Settings</h1><nav><a>Usage</a><a>${look.wording.title}</a></nav>${body}</div>`;
  return `<aside><a>Current balance $999.00</a><a>${look.wording.title}</a></aside><main>${page}</main>${look.route === 'dialog' ? dialog : ''}`;
}

function windowRows({ wording, meter }: Look): string {
  const bar = (percent: number) =>
    `<div role="${meter}" aria-valuenow="${Math.min(percent, 100)}" aria-valuemin="0" aria-valuemax="100" aria-valuetext="${percent}% used"><div style="width:${percent}%"></div></div>`;
  const row = (label: string, percent: number) =>
    `<div><div><p>${label}</p><p>Resets Thu 10:00 AM</p></div><div>${bar(percent)}<p>${percent}% used</p></div></div>`;
  return `${row(wording.session, 104)}<h3>${wording.weekly}</h3><p>Learn more about usage limits</p>${row(wording.week, 21)}${row(wording.sonnet, 0)}${row('Fable', 88)}`;
}

function section(look: Look): string {
  const { wording, marker, state } = look;
  const testid = marker === 'testid' ? '<span data-testid="extra-usage-section"></span>' : '';
  const content = state === 'off' ? '' : money(look, state);
  return `<section${marker === 'id' ? ' id="extra-usage-credits-section"' : ''}>${testid}<h2>${wording.title}</h2><p>${wording.invitation} <a href="#">Learn more</a></p>${content}</section>`;
}

function money({ wording, lines, meter }: Look, state: State): string {
  const reload = `${wording.reload} ${wording[state.reload]}`;
  const spent =
    state.spent === null
      ? ''
      : `<div><p>${wording.spent(state.spent)}</p><p>Resets Jun 1</p><div role="${meter}" aria-valuenow="9"></div><p>9% used</p></div>`;
  const limit = `<div><div><p>${state.limit ?? wording.noLimit}</p><p>${wording.limit}</p></div><button>${wording.adjust}</button></div>`;
  const balance =
    lines === 'one'
      ? `<div><div><p>${state.balance}</p><p>${wording.balance}·${reload}</p></div><button>${wording.buy}</button></div>`
      : `<div><div><p>${state.balance}</p><p>${wording.balance}</p></div><button>${wording.buy}</button></div><div><p>${wording.reload}</p><button>${wording[state.reload]}</button><p>${wording[state.reload]}</p></div>`;
  const promo =
    state.promo === null
      ? ''
      : lines === 'one'
        ? `<p>${state.promo} ${wording.promo} ${wording.expires}</p>`
        : `<div><span>${state.promo}</span><div><p>${wording.promo}</p><p>${wording.expires}</p></div></div>`;
  return spent + limit + balance + promo;
}

function cloudRow({ wording, meter }: Look): string {
  return `<div><h3>${wording.cloud}</h3><p>$247 of $250 left</p><div role="${meter}" aria-valuenow="1" aria-label="${wording.cloud}"></div></div>`;
}
