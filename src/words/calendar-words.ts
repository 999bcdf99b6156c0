import type { DateAhead, ExpiryAhead, RolloverAhead } from '../risk/dates-ahead.ts';
import type { Speech } from './speech.ts';

/** An entry of a calendar in words. */
export interface CalendarWords {
  readonly title: string;
  /** Whole sentences, one to a line. */
  readonly body: string;
}

/** What a date means. `name` is what its organization is called; null = it need not be told apart. */
export function calendarWords(date: DateAhead, name: string | null, now: number, speech: Speech): CalendarWords {
  const { t } = speech;
  const account = name === null ? [] : [t('calendar_account', [name])];
  return {
    title: titleOf(date, speech),
    body: [...sentencesOf(date, speech), ...account, ...ageOf(date, now, speech)].join('\n'),
  };
}

function titleOf(date: DateAhead, { t, format }: Speech): string {
  switch (date.kind) {
    case 'expiry': {
      const amount = format.money(date.amount);
      // A title is one line, whatever the note is.
      if (date.note !== null) return t('calendar_expiry_noted', [amount, date.note.trim().replaceAll(/\s+/g, ' ')]);
      return t(`calendar_expiry_${date.of}`, [amount]);
    }
    case 'claim':
      return date.amount === null
        ? t('calendar_claim_unsized')
        : t('calendar_claim_title', [format.money(date.amount)]);
    case 'rollover':
      return t('calendar_rollover_title');
    case 'renewal':
      return t('calendar_renewal_title');
  }
}

function sentencesOf(date: DateAhead, speech: Speech): readonly string[] {
  const { t } = speech;
  switch (date.kind) {
    case 'expiry':
      return expirySentences(date, speech);
    case 'claim':
      return [t('calendar_claim_body')];
    case 'rollover':
      return [rolloverSentence(date, speech), t('calendar_rollover_zone')];
    case 'renewal':
      return [t('calendar_renewal_body')];
  }
}

function expirySentences({ estimated, note }: ExpiryAhead, { t }: Speech): readonly string[] {
  return [
    t('calendar_expiry_body'),
    ...(estimated ? [t('calendar_expiry_estimated')] : []),
    ...(note === null ? [] : [t('calendar_note', [note])]),
  ];
}

function rolloverSentence({ limit }: RolloverAhead, { t, format }: Speech): string {
  return limit === null ? t('calendar_rollover_unsized') : t('calendar_rollover_body', [format.money(limit)]);
}

/** A file is read weeks later: it says how old it was when it was made. */
function ageOf(date: DateAhead, now: number, { t, format }: Speech): readonly string[] {
  if (date.readAt === null) return [];
  const day = format.date(date.readAt, now);
  return [date.kind === 'expiry' && date.of === 'hand' ? t('calendar_entered', [day]) : t('calendar_read', [day])];
}
