import type { CaughtRequest } from '../watch/ports.ts';
import { orgOf } from './endpoints.ts';
import { type BodyReader, bodyOf } from './requests/body-of.ts';
import { modelOf } from './requests/model-of.ts';
import { MONEY_PATH } from './requests/money-path.ts';
import { type MoneyRequest, NO_AMOUNTS } from './requests/money-request.ts';
import { readBuyRequest } from './requests/read-buy-request.ts';
import { readReloadRequest } from './requests/read-reload-request.ts';
import { readSetupRequest, readSwitchRequest } from './requests/read-switch-request.ts';
import { requestFields } from './requests/request-fields.ts';

type Said = Omit<MoneyRequest, 'org' | 'model'>;
type Reader = (body: BodyReader) => Said;

const UNSAID: Said = {
  kind: 'send',
  direction: 'unknown',
  unreadable: false,
  switches: null,
  bundle: null,
  amounts: NO_AMOUNTS,
};

/** Whatever it says: a claim switches usage credits on by claude.ai's terms (since May 2026). */
const readClaim: Reader = (body) => {
  const enables = body.flag('enable_overages');
  // That it says no to what the terms say yes to is not to be relied on.
  const unreadable = body.isGarbled() || enables === false;
  return { ...UNSAID, kind: 'claim', direction: 'riskier', switches: 'on', unreadable };
};

const READERS: Readonly<Record<string, Reader>> = {
  overage_spend_limit: readSwitchRequest,
  setup_overage_billing: readSetupRequest,
  'contracts/auto_reload_settings': readReloadRequest,
  'contracts/prepaid/credits': readBuyRequest,
  overage_credit_grant: readClaim,
};

/** What each would be at its worst, when its body cannot be read. */
const AT_WORST: Readonly<Record<string, Partial<Said>>> = {
  overage_spend_limit: { kind: 'switch-on' },
  setup_overage_billing: { kind: 'setup', switches: 'on', direction: 'riskier' },
  'contracts/auto_reload_settings': { kind: 'reload-on' },
  'contracts/prepaid/credits': { kind: 'buy-amount', direction: 'riskier' },
  overage_credit_grant: { kind: 'claim', switches: 'on', direction: 'riskier' },
};

/** Recognises a request that can move money; null for any other. Never throws, whatever the body. */
export function moneyRequestOf({ method, path, body }: CaughtRequest): MoneyRequest | null {
  if (/^(?:get|head)$/i.test(method)) return null;
  const found = MONEY_PATH.exec(path);
  if (found === null) return null;
  const org = orgOf(path);
  const resource = found[1];
  if (resource === undefined) return { ...UNSAID, org, model: modelOf(body) };
  // A plan has no amount in its request: what it costs is on the page alone.
  if (resource === 'purchase_seats') return { ...UNSAID, kind: 'seats', direction: 'riskier', org, model: null };
  const read = READERS[resource];
  if (read === undefined) return { ...UNSAID, kind: 'plan-change', direction: 'riskier', org, model: null };
  const fields = requestFields(body);
  const said = fields === null ? { ...UNSAID, ...AT_WORST[resource], unreadable: true } : read(bodyOf(fields));
  return { ...said, org, model: null };
}
