import type { Account } from '../../../src/account/account.ts';
import { bareScene } from '../../../src/risk/scene.ts';
import { DEFAULT_SETTINGS } from '../../../src/risk/settings.ts';
import { CLEAR_SIGHT } from '../../../src/risk/sight.ts';
import { verdictOf } from '../../../src/risk/verdict.ts';
import type { BriefView } from '../../../src/words/brief-words.ts';
import * as a from '../../popup/accounts.ts';

/** A line or a panel, and the account that it speaks of. */
export interface InPageSpecimen {
  readonly part: 'line' | 'panel';
  readonly name: string;
  readonly account: Account;
}

const specimen = (part: InPageSpecimen['part'], name: string, account: Account): InPageSpecimen => ({
  part,
  name: `${part}-${name}`,
  account,
});

const near = a.account({ ...a.RICH, windows: a.windowsAt(86.4) });
const scoped = a.account({
  ...a.RICH,
  reload: 'off',
  windows: [...a.windowsAt(12), a.planWindow('weekly_scoped:Fable', 92, a.WEEK_RESET, 'Fable')],
});

export const SPECIMENS: readonly InPageSpecimen[] = [
  specimen('line', 'near', a.overflow),
  specimen('line', 'near-reload', near),
  specimen('line', 'near-model', scoped),
  specimen('line', 'near-organization', a.team),
  specimen('line', 'paying', a.paying),
  specimen('line', 'paying-spend', a.payingBySpend),
  specimen('line', 'organization-paying', a.teamPaying),
  specimen('panel', 'safe', a.safe),
  specimen('panel', 'credit', a.credit),
  specimen('panel', 'armed', a.armed),
  specimen('panel', 'charge-near', a.chargeNear),
  specimen('panel', 'charge-expiry', a.chargeByExpiry),
  specimen('panel', 'charge-pending', a.chargePending),
  specimen('panel', 'paying', a.paying),
  specimen('panel', 'owed', a.owed),
  specimen('panel', 'changed', a.changed),
  specimen('panel', 'aged', a.aged),
  specimen('panel', 'team', a.team),
];

/** The account as it is judged by the settings of the first day. */
export function viewOf({ account }: InPageSpecimen): BriefView {
  const [now, sight, settings] = [a.NOW, CLEAR_SIGHT, DEFAULT_SETTINGS];
  const verdict = verdictOf(account, settings, bareScene({ now, sight }));
  return { account, verdict, settings, sight, blindAt: now + a.HOUR, now };
}
