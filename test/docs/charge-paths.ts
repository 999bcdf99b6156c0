/** A way in which claude.ai takes money or lets credit lapse. `outside`: why no rule can warn of it. */
export interface ChargePath {
  readonly number: number;
  readonly what: string;
  readonly costs: string;
  readonly outside?: string;
}

const CONSOLE = 'Another wallet, outside claude.ai: not seen.';
const OWNER = 'Decided by the owner of an organization: seen in the verdict, as use is paid by it.';
const GUARD = 'Happens on a click in claude.ai: the guard asks before it is sent.';

/** The catalogue of ways, in the order of docs/risks.md. */
export const CHARGE_PATHS: readonly ChargePath[] = [
  {
    number: 1,
    what: 'Auto-reload is switched on while the balance is below its threshold',
    costs: 'Target less balance, at once',
    outside: GUARD,
  },
  {
    number: 2,
    what: 'Usage credits are switched on while auto-reload is on and the balance is low',
    costs: 'The same',
    outside: GUARD,
  },
  {
    number: 3,
    what: 'Threshold or target of a running auto-reload is raised',
    costs: 'The same, by the new numbers',
    outside: GUARD,
  },
  {
    number: 4,
    what: 'The balance sinks below the threshold of a running auto-reload',
    costs: 'The same, each time again',
  },
  {
    number: 5,
    what: 'A plan window reaches its limit with usage credits on and money to draw on',
    costs: 'API rates for each request',
  },
  { number: 6, what: 'Promotional credit is used up with usage credits on', costs: 'Own credit, then reloads' },
  {
    number: 7,
    what: 'Promotional credit expires with usage credits on',
    costs: 'The credit; then own credit and reloads',
  },
  { number: 8, what: 'Claiming a free credit switches usage credits on', costs: 'What is used later' },
  { number: 9, what: 'A model that is not in the plan draws credits from the first word', costs: 'API rates' },
  { number: 10, what: 'A command line or SDK uses such a model without asking', costs: 'API rates' },
  {
    number: 11,
    what: 'Fast mode draws credits whatever the plan has left, and stays on',
    costs: 'A multiple of the API rates',
  },
  { number: 12, what: 'Variants with a very long context are paid on some plans', costs: 'API rates' },
  { number: 13, what: 'Tools of others that are signed in with the account', costs: 'API rates' },
  { number: 14, what: 'A fault draws credits though the plan has room', costs: 'API rates' },
  {
    number: 15,
    what: 'A purchase is for another amount than its dialog shows',
    costs: 'The amount of the request',
    outside: GUARD,
  },
  { number: 16, what: 'The limit is raised or removed', costs: 'Up to the new limit; without one, no end' },
  { number: 17, what: 'One long request passes the limit, which is soft', costs: 'More than the limit' },
  { number: 18, what: 'Credit is bought although the limit stops the use', costs: 'The purchase', outside: GUARD },
  { number: 19, what: 'On the 1st the spend counter starts again', costs: 'A new month’s limit' },
  {
    number: 20,
    what: 'Tax and conversion come on top of a purchase',
    costs: 'A share of the purchase',
    outside: GUARD,
  },
  { number: 21, what: 'Purchased credit lapses with its time or with the plan', costs: 'The credit' },
  { number: 22, what: 'A key of the Console makes tools pay from its wallet', costs: 'API rates', outside: CONSOLE },
  {
    number: 23,
    what: 'Features of an organization that are billed by the piece',
    costs: 'Dollars apiece',
    outside: OWNER,
  },
  { number: 24, what: 'A cancelled plan becomes active again', costs: 'The price of the plan' },
  { number: 25, what: 'Usage credits or auto-reload turn themselves on', costs: 'As above' },
  {
    number: 26,
    what: 'The owner of a Team switches usage credits on for everyone',
    costs: 'API rates, to the organization',
    outside: OWNER,
  },
  {
    number: 27,
    what: 'The plan renews, is upgraded, or gets more seats',
    costs: 'The price of the plan',
    outside: 'The renewal stands in the calendar file; about the rest the guard asks before it is sent.',
  },
  { number: 28, what: 'A user of the phone alone cannot see the switch', costs: 'As above' },
];
