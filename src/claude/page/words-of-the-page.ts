/** What the labels of claude.ai's settings say in one language and wording. Compared after `plain()`, so in lower case. */
export interface PageWords {
  readonly wording: string;
  /** The heading of the section on paid use. */
  readonly title: readonly string[];
  /** How the sentence begins that stands there, alone, while the switch is off. */
  readonly offSentence: readonly string[];
  readonly spent: readonly string[];
  readonly balance: readonly string[];
  readonly limit: readonly string[];
  readonly noLimit: readonly string[];
  /** Means "no limit" only as the value of the limit: plans are called so too. */
  readonly unlimited: readonly string[];
  /** Controls that are there only while the switch is on. */
  readonly limitControl: readonly string[];
  readonly reload: readonly string[];
  readonly on: readonly string[];
  readonly off: readonly string[];
  readonly promo: readonly string[];
  readonly expires: readonly string[];
  /** A ledger of its own, never part of the wallet. */
  readonly cloud: readonly string[];
  readonly session: readonly string[];
  readonly week: readonly string[];
  /** Headings over the plan's windows: a bar below them is one of these, whatever its name. */
  readonly planGroup: readonly string[];
  /** "Sonnet only": what stands around the name of a model. */
  readonly only: readonly string[];
  /** "12 % left" is not "12 % used". */
  readonly left: readonly string[];
}

export type WordKind = Exclude<keyof PageWords, 'wording'>;

const ENGLISH: Omit<PageWords, 'wording' | 'title' | 'offSentence'> = {
  spent: ['spent'],
  balance: ['current balance'],
  limit: ['monthly spend limit', 'monthly spending limit'],
  noLimit: ['no spend limit', 'no monthly spend limit'],
  unlimited: ['unlimited'],
  limitControl: ['adjust limit'],
  reload: ['auto-reload', 'auto reload'],
  on: ['on'],
  off: ['off'],
  promo: ['promotional credit', 'promotional credits'],
  expires: ['expires on', 'expires'],
  cloud: ['cloud session credits', 'cloud session credit'],
  session: ['current session'],
  week: ['all models', 'current week (all models)'],
  planGroup: ['plan usage limits', 'your usage limits', 'weekly limits', 'weekly limit'],
  only: ['only'],
  left: ['left', 'remaining'],
};

/** Every wording that is known, as data. The German and Chinese of the amounts are partly unconfirmed: they only ever add. */
export const WORDS: readonly PageWords[] = [
  { ...ENGLISH, wording: 'en-old', title: ['extra usage'], offSentence: ['turn on extra usage'] },
  { ...ENGLISH, wording: 'en-new', title: ['usage credits'], offSentence: ['turn on usage credits'] },
  {
    wording: 'de',
    title: ['zusätzliche nutzung', 'nutzungsguthaben', 'nutzungsguthaben (usage credits)'],
    offSentence: [
      'schalte zusätzliche nutzung ein',
      'schalten sie zusätzliche nutzung ein',
      'aktiviere zusätzliche nutzung',
      'aktivieren sie zusätzliche nutzung',
      'schalte nutzungsguthaben ein',
      'aktiviere nutzungsguthaben',
      'aktivieren sie nutzungsguthaben',
    ],
    spent: ['ausgegeben', 'verbraucht'],
    balance: ['aktuelles guthaben', 'aktueller saldo', 'aktueller kontostand'],
    limit: ['monatliches ausgabenlimit', 'monatliches ausgabelimit'],
    noLimit: ['kein ausgabenlimit', 'kein ausgabelimit', 'kein monatliches ausgabenlimit'],
    unlimited: ['unbegrenzt', 'unlimitiert'],
    limitControl: ['limit anpassen', 'limit ändern'],
    reload: ['automatisches aufladen', 'automatische aufladung', 'auto-reload'],
    on: ['ein', 'an', 'eingeschaltet', 'aktiviert'],
    off: ['aus', 'ausgeschaltet', 'deaktiviert'],
    promo: ['aktionsguthaben', 'werbeguthaben', 'promo-guthaben'],
    expires: ['läuft am', 'läuft ab am', 'verfällt am', 'gültig bis', 'ablaufdatum', 'ab'],
    cloud: ['guthaben für cloud-sitzungen', 'cloud-sitzungsguthaben'],
    session: ['aktuelle sitzung'],
    week: ['alle modelle'],
    planGroup: ['nutzungslimits des plans', 'plan-nutzungslimits', 'wöchentliche limits', 'wochenlimits'],
    only: ['nur'],
    left: ['übrig', 'verbleibend', 'verbleiben'],
  },
  {
    wording: 'zh',
    title: ['额外用量', '用量额度'],
    offSentence: ['开启额外用量', '启用额外用量', '打开额外用量', '开启用量额度', '启用用量额度', '打开用量额度'],
    spent: ['已花费', '已消费', '已支出'],
    balance: ['当前余额'],
    limit: ['每月消费限额'],
    noLimit: ['无消费限额', '没有消费限额', '未设置消费限额'],
    unlimited: ['无限制', '不限'],
    limitControl: ['调整限额'],
    reload: ['自动重新加载', '自动充值'],
    // Bare 开启 and 关闭 are what a button does, not how things are.
    on: ['已开启', '已启用'],
    off: ['已关闭', '已停用'],
    promo: ['促销额度', '赠送额度', '促销积分'],
    expires: ['到期', '过期', '有效期至'],
    cloud: ['云会话额度', '云端会话额度'],
    session: ['当前会话'],
    week: ['所有模型', '全部模型'],
    planGroup: ['套餐用量限制', '每周限额', '每周限制'],
    only: ['仅', '仅限'],
    left: ['剩余'],
  },
];

/** Every phrase of one kind, over all wordings: the language a page declares is not always the one it speaks. */
export function phrasesFor(kind: WordKind): readonly string[] {
  return PHRASES[kind];
}

const PHRASES = collect();

function collect(): Readonly<Record<WordKind, readonly string[]>> {
  const phrases: Record<string, string[]> = {};
  for (const { wording: _, ...kinds } of WORDS) {
    for (const [kind, words] of Object.entries(kinds)) {
      const list = phrases[kind] ?? [];
      list.push(...words.filter((word) => !list.includes(word)));
      phrases[kind] = list;
    }
  }
  return phrases as Record<WordKind, string[]>;
}
