import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Account } from '../../../account/account.ts';
import { datesAhead } from '../../../risk/dates-ahead.ts';
import { horizonOf } from '../../../risk/settings.ts';
import { currencyUnit } from '../../../words/currency-unit.ts';
import { localDays } from '../../../words/local-days.ts';
import type { Translate } from '../../../words/translate.ts';
import { isUnseen } from '../../../words/unseen-words.ts';
import type { Viewing } from '../../../words/wire/shown.ts';
import { ViewHead } from '../../parts/view-head.tsx';
import type { ViewProps } from '../../view-props.ts';
import { useEntries } from '../ledger/use-entries.ts';
import { buysOf } from './buys.ts';
import { BuysPart } from './buys-part.tsx';
import { creditCalendar } from './credit-calendar.ts';
import { ExpiryCallout } from './expiry-callout.tsx';
import { HandPart } from './hand-part.tsx';
import { offerCard } from './offer-card.ts';
import { OfferPart } from './offer-part.tsx';
import { plannerOf } from './planner.ts';
import { PlannerPart } from './planner-part.tsx';

/** The credit of the organization on show: what of it will be lost, what is offered, what it buys. */
export function CreditsView({ state, view, chosen, now, speech, source }: ViewProps): VNode {
  const { t } = speech;
  const { locale, timeZone } = source;
  const { settings } = state;
  const entries = useEntries(source, chosen);
  const days = useMemo(() => localDays({ locale, timeZone }), [locale, timeZone]);
  const viewing: Viewing = { now, horizon: horizonOf(settings), unseen: isUnseen(view.state) };
  const account = chosen?.account ?? null;
  const known = entries === null || entries === 'failed' ? (chosen?.events ?? []) : entries;
  const own = state.credits.credits.filter(
    ({ org, expiresAt }) => (org === null || org === account?.org) && expiresAt > now,
  );
  return (
    <>
      <ViewHead title={t('dash_view_credits')}>
        <CalendarButton account={account} state={state} now={now} source={source} t={t} />
      </ViewHead>
      {chosen === null ? (
        <section class="card">
          <p>{t('say_empty')}</p>
        </section>
      ) : (
        <>
          <ExpiryCallout risks={chosen.risks} now={now} speech={speech} />
          <PlannerPart planner={plannerOf(chosen, viewing, speech)} t={t} />
        </>
      )}
      <div class="duo">
        {account !== null && <OfferPart card={offerCard(account, known, settings, viewing, speech)} t={t} />}
        <HandPart
          credits={own}
          org={account?.org ?? null}
          unit={account === null ? null : currencyUnit(account)}
          world={{ now, days, speech, locale, send: source.send }}
        />
      </div>
      <BuysPart buys={buysOf(account, viewing, speech)} locale={locale} t={t} />
    </>
  );
}

type CalendarProps = Pick<ViewProps, 'state' | 'now' | 'source'> & {
  readonly account: Account | null;
  readonly t: Translate;
};

/** Nothing, where no date is known. */
function CalendarButton({ account, state, now, source, t }: CalendarProps): VNode | null {
  const dates = account === null ? [] : datesAhead(account, state.credits.credits, now);
  if (dates.length === 0) return null;
  const save = () =>
    source.save('usage-watchdog.ics', 'text/calendar;charset=utf-8', creditCalendar(dates, state, source));
  return (
    <button type="button" class="small-btn" data-action="save-calendar" onClick={save}>
      {t('credits_calendar')}
    </button>
  );
}
