import { type Money, type Unit, withMinor } from '../../../account/money.ts';
import { SESSION } from '../../../account/window.ts';
import type { Speech } from '../../../words/speech.ts';
import type { ChartModel } from './chart-model.ts';
import type { DayRow } from './day-rows.ts';
import { levelAt } from './level-at.ts';
import { markWords } from './mark-words.ts';
import type { Moments } from './moments.ts';
import { spentWords } from './spent-words.ts';

/** What is said of a moment that is pointed at. */
export interface Tip {
  readonly when: string;
  readonly events: readonly string[];
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

interface Asked {
  /** Epoch ms. */
  readonly at: number;
  readonly model: Pick<ChartModel, 'now' | 'panels' | 'ahead'>;
  readonly unit: Unit | null;
  /** The day of the moment; undefined = there is nothing of it. */
  readonly row: DayRow | undefined;
}

const HALF_A_DAY = 12 * 3_600_000;

/** A moment of the past, or ahead of now, in words. */
export function tipOf(asked: Asked, moments: Moments, speech: Speech): Tip {
  return asked.at > asked.model.now ? ahead(asked, moments, speech) : before(asked, moments, speech);
}

function ahead(asked: Asked, moments: Moments, { t, format }: Speech): Tip {
  const { at, model } = asked;
  const reloadAt = model.ahead?.reloadAt ?? null;
  const isReload = reloadAt !== null && Math.abs(at - reloadAt) < HALF_A_DAY;
  const amount = balanceAt(asked);
  return {
    when: moments.day(at),
    events: isReload ? [t('history_expected')] : [],
    lines: amount === null ? [] : [{ label: t('history_balance_expected'), value: format.money(amount) }],
  };
}

function before(asked: Asked, moments: Moments, speech: Speech): Tip {
  const { at, model, row } = asked;
  const { t, format } = speech;
  const said = (label: string, value: string | null) => ({ label, value: value ?? t('history_not_read') });
  const amount = balanceAt(asked);
  const session = row?.highest.get(SESSION);
  const hasBalance = model.panels.some(({ name }) => name === 'balance');
  const ofMoney = [
    said(t('history_balance'), amount && format.money(amount)),
    said(t('history_spent_that_day'), row === undefined ? null : spentWords(row, speech)),
  ];
  return {
    when: moments.moment(at),
    events: (row?.marks ?? []).map(({ entry }) => markWords(entry, speech)),
    lines: [
      ...(hasBalance ? ofMoney : []),
      said(t('history_session_highest'), session === undefined ? null : format.percent(session)),
    ],
  };
}

function balanceAt({ at, model, unit }: Asked): Money | null {
  const balance = model.panels.find(({ name }) => name === 'balance') ?? null;
  const level = levelAt(balance, at, model.now);
  return level === null || unit === null ? null : withMinor(unit, Math.floor(level));
}
