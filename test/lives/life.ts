import type { Account } from '../replica/simulator/account.ts';
import { type AccountFacts, createAccount } from '../replica/simulator/create-account.ts';
import { worldOf } from '../replica/world.ts';
import { type Happening, happenAtClaude, happenAtHome } from './life-happenings.ts';
import { createLifeRig, type LifeRig, type Shown } from './life-rig.ts';
import { type Glimpse, glimpseAt } from './life-truth.ts';

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** An alarm that rang comes again by itself after this, should nobody set another. */
const NET = 30 * MINUTE;

/** A life: an account or several, and what happens to them and to the computer that watches. Plain data. */
export interface Life {
  readonly name: string;
  readonly days: number;
  readonly start: number;
  readonly accounts: readonly Omit<AccountFacts, 'key' | 'now'>[];
  readonly happenings: readonly Happening[];
  /** Minutes between two readings, a setting of the user's. */
  readonly pollMinutes?: number;
  /** Alarms come at most every so many minutes. */
  readonly lull?: number;
  readonly seed?: number;
  /** The time zone of the computer; UTC without it. */
  readonly zone?: string;
}

/** A life that was lived: what the user was told, and what was true. */
export interface Lived {
  readonly life: Life;
  readonly end: number;
  readonly shown: readonly Shown[];
  readonly verdicts: readonly { readonly at: number; readonly word: string }[];
  /** The truth at each pass, by account. */
  readonly glimpses: readonly (readonly Glimpse[])[];
  readonly accounts: readonly Account[];
  readonly passes: number;
  /** Passes that were cut off. */
  readonly deaths: number;
}

/** Lives through a life, from one event to the next: an alarm, or something that happens. */
export async function live(life: Life): Promise<Lived> {
  const build = (now: number) =>
    worldOf(life.accounts.map((facts, index) => createAccount({ ...facts, key: `${life.name} ${index}`, now })));
  const settings = life.pollMinutes === undefined ? {} : { settings: { pollMinutes: life.pollMinutes } };
  const rig = createLifeRig({ start: life.start, world: build, seed: life.seed ?? 1, zone: life.zone, ...settings });
  const course = new Course(life, rig);
  await course.run();
  return course.lived();
}

class Course {
  readonly #life: Life;
  readonly #rig: LifeRig;
  readonly #accounts: readonly Account[];
  readonly #end: number;
  readonly #glimpses: Glimpse[][];
  readonly #verdicts: { at: number; word: string }[] = [];
  #passes = 0;
  #deaths = 0;
  /** The computer is asleep, or the browser closed, until then. */
  #up = 0;
  #closed = false;
  #lull: number;
  #lastPass = 0;
  /** How the next pass is to die, and when something wakes a new worker after that. */
  #fatal: { readonly steps: number; readonly again: number } | null = null;
  #wokenAt: number | null = null;

  constructor(life: Life, rig: LifeRig) {
    this.#life = life;
    this.#rig = rig;
    this.#accounts = [...rig.replica.organizations];
    this.#end = life.start + life.days * DAY;
    this.#glimpses = this.#accounts.map(() => []);
    this.#lull = (life.lull ?? 0) * MINUTE;
  }

  lived(): Lived {
    return {
      life: this.#life,
      end: this.#end,
      shown: this.#rig.shown,
      verdicts: this.#verdicts,
      glimpses: this.#glimpses,
      accounts: this.#accounts,
      passes: this.#passes,
      deaths: this.#deaths,
    };
  }

  async run(): Promise<void> {
    const { clock } = this.#rig;
    const queue = this.#life.happenings.toSorted((a, b) => a.at - b.at);
    await this.#pass();
    for (let next = 0; ; ) {
      const what = queue[next];
      const happensAt = what === undefined ? Number.POSITIVE_INFINITY : this.#life.start + what.at;
      const ringsAt = this.#ringsAt();
      const at = Math.max(Math.min(happensAt, ringsAt), clock.now());
      if (at > this.#end) break;
      this.#rig.replica.advance(at - clock.now());
      if (what !== undefined && happensAt <= ringsAt) {
        next += 1;
        await this.#happen(what);
      } else {
        this.#rig.alarm = clock.now() + this.#rig.skew + NET;
        this.#closed = false;
        await this.#pass();
      }
    }
    this.#rig.replica.advance(this.#end - clock.now());
  }

  /** When the watch is woken next, in true time. A browser that is opened wakes it whatever the alarm says. */
  #ringsAt(): number {
    if (this.#closed) return this.#up;
    if (this.#wokenAt !== null) return Math.max(this.#wokenAt, this.#up);
    const { alarm, skew } = this.#rig;
    if (alarm === null) return Number.POSITIVE_INFINITY;
    return Math.max(alarm - skew, this.#up, this.#lastPass + this.#lull);
  }

  get #isUp(): boolean {
    return this.#rig.clock.now() >= this.#up;
  }

  async #happen(what: Happening): Promise<void> {
    const now = this.#rig.clock.now();
    const account = this.#accounts[what.org ?? 0];
    if (account !== undefined && happenAtClaude(account, what, now)) return;
    switch (what.do) {
      case 'sleep':
      case 'close':
        this.#up = this.#life.start + what.until;
        this.#closed = what.do === 'close';
        if (this.#closed) this.#rig.display.clear();
        return;
      case 'lull':
        this.#lull = what.every;
        return;
      case 'kill':
        this.#fatal = what;
        return;
      case 'visit':
        if (this.#isUp) await this.#pass(account?.uuid ?? null);
        return;
      default:
        happenAtHome(this.#rig, what);
        // Access that is given or taken wakes the watch.
        if (what.do === 'access' && this.#isUp) await this.#pass();
    }
  }

  /** A worker is started, makes its pass and is gone; `hint` names the organization of a tab. */
  async #pass(hint?: string | null): Promise<void> {
    const rig = this.#rig;
    rig.asked.length = 0;
    this.#passes += 1;
    this.#lastPass = rig.clock.now();
    const watch = rig.start();
    const fatal = this.#fatal;
    this.#fatal = null;
    this.#wokenAt = null;
    const dead = fatal === null ? [] : [rig.killAfter(fatal.steps).then(() => true)];
    const work = (hint === undefined ? watch.wake() : watch.hint(hint, 'opened')).then(() => false);
    const isDead = await Promise.race([work, ...dead]);
    if (isDead) {
      this.#deaths += 1;
      this.#wokenAt = rig.clock.now() + (fatal?.again ?? 0);
    }
    this.#note(isDead);
  }

  #note(isDead: boolean): void {
    const { verdict, clock } = this.#rig;
    const now = clock.now();
    if (verdict !== null && verdict !== this.#verdicts.at(-1)?.word) this.#verdicts.push({ at: now, word: verdict });
    this.#accounts.forEach((account, index) => {
      this.#glimpses[index]?.push(glimpseAt(account, this.#rig, isDead));
    });
  }
}
