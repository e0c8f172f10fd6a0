// What owning a case ought to be, told a second time and as plainly as possible, for the desk to be held against.
import type { Priority } from '#src/desk/case.ts';
import type { Act, Person, Standing, Step } from './ownership-steps.ts';

export const MINUTE_MS = 60_000;
/** The team's owners may stay silent so long after a reply was due; the toy channel is answered within an hour. */
const SILENCE_MS = 30 * MINUTE_MS;
const REPLY_MS = 60 * MINUTE_MS;

type ActStep = Extract<Step, { readonly kind: 'act' }>;

export class OwnershipModel {
  owner: Person | null = null;
  state: Standing['state'] = 'open';
  offer: { readonly by: Person; readonly to: Person } | undefined;
  asked: Person | undefined;
  priority: Priority = 'normal';
  #due: number | undefined;
  #heard: number | undefined;
  #until: number | undefined;
  readonly #away = new Map<Person, { readonly until: number; readonly standIn: Person }>();
  #now: number;

  constructor(now: number) {
    this.#now = now;
  }

  get standing(): Standing {
    const { owner, state, offer, asked = null, priority } = this;
    return { owner, state, offer: offer ? `${offer.by} to ${offer.to}` : null, asked, priority };
  }

  /** A yes or no to what is pending, as an act of whom it concerns; undefined: nothing is. */
  wordOn(yes: boolean): ActStep | undefined {
    const more = {
      kind: 'act',
      to: 'priya',
      team: false,
      priority: 'normal',
      minutes: 1,
      twice: true,
    } as const;
    if (this.offer) return { ...more, by: this.offer.to, act: yes ? 'accept' : 'decline' };
    if (this.asked === undefined || this.owner === null) return undefined;
    return { ...more, by: this.owner, act: yes ? 'let-take-over' : 'keep' };
  }

  /** The status an act gets, and what it changes. */
  act(step: ActStep): number {
    const { by, act, to } = step;
    const before = this.owner;
    const speaks = this.#speaks(by);
    if (!mayDo(by, act)) return 403;
    if (!this.#isPossible(step)) return 409;
    switch (act) {
      case 'claim':
        if (before === by) return 200;
        this.#give(by);
        break;
      case 'accept':
        this.#give(by);
        break;
      case 'let-take-over':
        this.#give(this.asked ?? null);
        break;
      case 'release':
        this.#give(null);
        break;
      case 'assign':
        this.#give(step.team ? null : to);
        break;
      case 'hand-over':
        if (step.team) this.#give(null);
        else this.offer = { by, to };
        break;
      case 'decline':
      case 'pull-back':
        this.offer = undefined;
        break;
      case 'ask-to-take-over':
        this.asked = by;
        break;
      case 'keep':
        this.asked = undefined;
        break;
      case 'resolve':
        this.state = 'resolved';
        this.offer = undefined;
        this.asked = undefined;
        this.#due = undefined;
        break;
      case 'reopen':
        this.state = 'open';
        break;
      case 'wait':
        this.state = 'waiting';
        this.#until = this.#now + step.minutes * MINUTE_MS;
        break;
      case 'prioritise':
        this.priority = step.priority;
    }
    if (speaks && this.owner === before) this.#heard = this.#now;
    return 200;
  }

  #isPossible({ by, act, to, team, priority }: ActStep): boolean {
    if (act === 'reopen') return this.state === 'resolved';
    if (this.state === 'resolved') return false;
    const isLead = by === 'mara';
    const decides = this.owner !== null && (this.#speaks(by) || isLead);
    switch (act) {
      case 'claim':
        return this.owner === null || this.owner === by || isLead;
      case 'release':
      case 'resolve':
        return decides;
      case 'wait':
        return decides && this.state === 'open';
      case 'assign':
        return team ? this.owner !== null : to !== this.owner && to !== 'nadia';
      case 'hand-over':
        if (!this.#speaks(by) || this.offer) return false;
        return team || (to !== this.owner && to !== by && to !== 'nadia');
      case 'accept':
      case 'decline':
        return this.offer?.to === by;
      case 'pull-back':
        return this.offer !== undefined && (this.offer.by === by || decides);
      case 'ask-to-take-over':
        return this.owner !== null && !this.#speaks(by) && !this.offer && this.asked === undefined;
      case 'let-take-over':
      case 'keep':
        return this.asked !== undefined && this.asked !== by && decides;
      case 'prioritise':
        return priority !== this.priority && (this.owner === null || decides);
    }
  }

  /** The customer writes; whether that opens a resolved case. */
  write(): boolean {
    const reopens = this.state === 'resolved';
    if (this.#due === undefined || this.#heard === undefined) this.#heard = this.#now;
    // Who put the case aside looked for a word of the customer: with it a reply is owed anew.
    if (this.state === 'waiting') this.#due = undefined;
    this.#due ??= this.#now + REPLY_MS;
    this.state = 'open';
    this.#until = undefined;
    return reopens;
  }

  answer(by: Person): void {
    if (this.state !== 'resolved' && this.#speaks(by)) this.#due = undefined;
  }

  away(by: Person, standIn: Person, minutes: number): number {
    if (by === 'nadia') return 403;
    if (standIn === by || standIn === 'nadia') return 400;
    if (this.#isAway(standIn)) return 409;
    this.#away.set(by, { until: this.#now + minutes * MINUTE_MS, standIn });
    return 200;
  }

  back(by: Person): number {
    if (by === 'nadia') return 403;
    this.#away.delete(by);
    return 204;
  }

  /** Lets time pass; what happens by itself, in order. */
  pass(minutes: number): readonly string[] {
    this.#now += minutes * MINUTE_MS;
    const happened: string[] = [];
    for (;;) {
      if (this.state === 'waiting' && this.#until !== undefined && this.#until <= this.#now) {
        this.state = 'open';
        this.#heard = this.#until;
        this.#until = undefined;
        happened.push('wait-over');
      } else if (this.#isSilent()) {
        this.#give(null);
        happened.push('given-back');
      } else return happened;
    }
  }

  #isSilent(): boolean {
    if (this.state !== 'open' || this.owner === null) return false;
    if (this.#due === undefined || this.#heard === undefined) return false;
    return Math.max(this.#due, this.#heard) + SILENCE_MS <= this.#now;
  }

  #give(to: Person | null): void {
    this.owner = to;
    this.offer = undefined;
    this.asked = undefined;
    this.#heard = to === null ? undefined : this.#now;
    if (to === null) this.#wake();
  }

  #wake(): void {
    this.state = 'open';
    this.#until = undefined;
  }

  #isAway(who: Person): boolean {
    return (this.#away.get(who)?.until ?? -Infinity) > this.#now;
  }

  /** The owner, or who stands in. */
  #speaks(who: Person): boolean {
    if (this.owner === null) return false;
    if (this.owner === who) return true;
    return this.#isAway(this.owner) && this.#away.get(this.owner)?.standIn === who && !this.#isAway(who);
  }
}

function mayDo(by: Person, act: Act): boolean {
  if (by === 'nadia') return false;
  return act !== 'assign' || by === 'mara';
}
