import { settings } from './page-settings.js';

const english = {
  usage: 'Usage',
  billing: 'Billing',
  general: 'General',
  planLimits: 'Plan usage limits',
  session: 'Current session',
  week: 'Weekly limits',
  allModels: 'All models',
  startsLater: 'Starts when a message is sent',
  resetsIn: (time) => `Resets in ${time}`,
  resets: (date) => `Resets ${date}`,
  used: (percent) => `${percent}% used`,
  spent: (amount) => `${amount} spent`,
  monthlyLimit: 'Monthly spend limit',
  adjustLimit: 'Adjust limit',
  noLimit: 'No spend limit',
  balance: 'Current balance',
  reload: 'Auto-reload',
  on: 'On',
  off: 'Off',
  reloadOn: 'Auto-reload on',
  reloadOff: 'Auto-reload off',
  discount: 'Up to 30% off',
  promo: 'Promotional credit',
  expires: (date) => `Expires ${date}`,
  cloud: 'Cloud session credits',
  left: (part, whole) => `${part} of ${whole} left`,
  cancel: 'Cancel',
  turnOn: 'Turn on',
  turnOff: 'Turn off',
  save: 'Save',
  claim: 'Claim',
};

const german = {
  ...english,
  usage: 'Nutzung',
  billing: 'Abrechnung',
  general: 'Allgemein',
  planLimits: 'Nutzungslimits des Plans',
  session: 'Aktuelle Sitzung',
  week: 'Wöchentliche Limits',
  allModels: 'Alle Modelle',
  startsLater: 'Beginnt mit der nächsten Nachricht',
  resetsIn: (time) => `Zurückgesetzt in ${time}`,
  resets: (date) => `Zurückgesetzt am ${date}`,
  used: (percent) => `${percent} % genutzt`,
  spent: (amount) => `${amount} ausgegeben`,
  monthlyLimit: 'Monatliches Ausgabenlimit',
  adjustLimit: 'Limit anpassen',
  noLimit: 'Kein Ausgabenlimit',
  balance: 'Aktuelles Guthaben',
  reload: 'Automatisches Aufladen',
  on: 'Ein',
  off: 'Aus',
  reloadOn: 'Automatisches Aufladen ein',
  reloadOff: 'Automatisches Aufladen aus',
  discount: 'Bis zu 30 % Rabatt',
  promo: 'Aktionsguthaben',
  expires: (date) => `Läuft ab am ${date}`,
  cloud: 'Guthaben für Cloud-Sitzungen',
  left: (part, whole) => `${part} von ${whole} übrig`,
  cancel: 'Abbrechen',
  turnOn: 'Einschalten',
  turnOff: 'Ausschalten',
  save: 'Speichern',
  claim: 'Einlösen',
};

const chinese = {
  ...english,
  usage: '用量',
  billing: '账单',
  general: '通用',
  planLimits: '套餐用量限制',
  session: '当前会话',
  week: '每周限制',
  allModels: '所有模型',
  startsLater: '发送消息后开始',
  resetsIn: (time) => `${time}后重置`,
  resets: (date) => `${date}重置`,
  used: (percent) => `已使用 ${percent}%`,
  spent: (amount) => `已花费 ${amount}`,
  monthlyLimit: '每月消费限额',
  adjustLimit: '调整限额',
  noLimit: '无消费限额',
  balance: '当前余额',
  reload: '自动重新加载',
  on: '开启',
  off: '关闭',
  reloadOn: '自动重新加载已开启',
  reloadOff: '自动重新加载已关闭',
  discount: '最高优惠 30%',
  promo: '促销额度',
  expires: (date) => `${date}到期`,
  cloud: '云会话额度',
  left: (part, whole) => `剩余 ${part}，共 ${whole}`,
  cancel: '取消',
  turnOn: '开启',
  turnOff: '关闭',
  save: '保存',
  claim: '领取',
};

/** The feature's name and the sentences around it, old and new. */
const names = {
  en: {
    old: {
      heading: 'Extra usage',
      sentence: 'Turn on extra usage to keep using Claude if you hit a limit.',
      buy: 'Buy extra usage',
      confirmOff: 'Turn off extra usage?',
      agree: "By clicking 'Turn on', you agree to turn on extra usage and to the terms for it.",
    },
    new: {
      heading: 'Usage credits',
      sentence: 'Turn on usage credits to keep using Claude if you hit a plan limit.',
      buy: 'Buy usage credits',
      confirmOff: 'Turn off usage credits?',
      agree: "By clicking 'Turn on', you agree to turn on usage credits and to the terms for them.",
    },
  },
  de: {
    old: {
      heading: 'Zusätzliche Nutzung',
      sentence: 'Schalte zusätzliche Nutzung ein, um Claude nach Erreichen eines Limits weiter zu nutzen.',
      buy: 'Zusätzliche Nutzung kaufen',
      confirmOff: 'Zusätzliche Nutzung ausschalten?',
      agree: 'Mit „Einschalten“ stimmst du zu, zusätzliche Nutzung einzuschalten.',
    },
    new: {
      heading: 'Nutzungsguthaben',
      sentence: 'Schalte Nutzungsguthaben ein, um Claude nach Erreichen eines Planlimits weiter zu nutzen.',
      buy: 'Nutzungsguthaben kaufen',
      confirmOff: 'Nutzungsguthaben ausschalten?',
      agree: 'Mit „Einschalten“ stimmst du zu, Nutzungsguthaben einzuschalten.',
    },
  },
  zh: {
    old: {
      heading: '额外用量',
      sentence: '开启额外用量，以便在达到限制后继续使用 Claude。',
      buy: '购买额外用量',
      confirmOff: '关闭额外用量？',
      agree: '点击“开启”即表示您同意开启额外用量。',
    },
    new: {
      heading: '用量额度',
      sentence: '开启用量额度，以便在达到套餐限制后继续使用 Claude。',
      buy: '购买用量额度',
      confirmOff: '关闭用量额度？',
      agree: '点击“开启”即表示您同意开启用量额度。',
    },
  },
};

export const text = { ...{ en: english, de: german, zh: chinese }[settings.lang] };

/** Chooses the old or the new names; where nothing is prescribed, the page has the old and the dialog the new ones. */
export function nameFeature(isDialog) {
  const byPlace = isDialog ? 'new' : 'old';
  Object.assign(text, names[settings.lang][settings.wording === 'auto' ? byPlace : settings.wording]);
}

nameFeature(true);
