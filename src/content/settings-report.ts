import type { SettingsReading } from '../claude/page/read-settings-page.ts';
import type { Hint } from './hints.ts';
import type { WhichOrganization } from './organization.ts';
import type { Send } from './runtime.ts';

/** "Off" rests on what is missing, and a page that is still loading lacks it too: it must be the same after this. */
export const SECOND_LOOK_MS = 1500;

export interface SettingsReportNeeds {
  /** What the settings say now; null when they are not on the page. */
  readonly read: (currency: string | null) => SettingsReading | null;
  readonly currency: (org: string | null) => Promise<string | null>;
  readonly organization: WhichOrganization;
  readonly hint: Hint;
  readonly send: Send;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

export interface SettingsReport {
  /** Reads, and tells the worker what is new. True = look again after `SECOND_LOOK_MS`, before it can be told. */
  look(): Promise<boolean>;
  /** The settings were left: what is read on the next visit is new. */
  forget(): void;
}

/** Remembers what was told of the settings on this visit, so that the same is not told twice. */
export function settingsReport(needs: SettingsReportNeeds): SettingsReport {
  const { organization, hint, now, signal } = needs;
  let visit = 0;
  let text: string | null = null;
  let told: string | null = null;
  let isSettled = secondLook();
  // What was read last, and since when it has stood there. It outlives the visit: a tab that was hidden shows old words.
  let seen: { readonly key: string; readonly since: number } | null = null;

  const tell = async (org: string | null, at: number, reading: SettingsReading, key: string) => {
    told = key;
    const sent = await needs.send({ type: 'page-text', org, at, readings: reading.readings });
    if (!sent.ok && told === key) told = null;
  };
  const look = async () => {
    const started = visit;
    const org = organization();
    const currency = await needs.currency(org);
    if (signal.aborted || started !== visit) return false;
    const at = now();
    const reading = needs.read(currency);
    if (reading === null) return false;
    if (text !== null && text !== reading.text) hint('settings');
    text = reading.text;
    const key = JSON.stringify([org, reading.readings]);
    if (seen?.key !== key) seen = { key, since: at };
    if (key === told || Object.keys(reading.readings).length === 0) return false;
    if (!isSettled(key, reading, at)) return true;
    await tell(org, seen.since, reading, key);
    return false;
  };
  const forget = () => {
    visit += 1;
    text = null;
    told = null;
    isSettled = secondLook();
  };
  return { look, forget };
}

/** Lets every reading pass but "off", which has to be read again, the same, after a while. */
function secondLook(): (key: string, reading: SettingsReading, at: number) => boolean {
  let off: { readonly key: string; readonly since: number } | null = null;
  return (key, { readings }, at) => {
    if (readings.switch?.kind !== 'value' || readings.switch.value !== 'off') {
      off = null;
      return true;
    }
    if (off?.key !== key) off = { key, since: at };
    return at - off.since >= SECOND_LOOK_MS;
  };
}
