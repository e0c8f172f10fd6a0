// A test driver that speaks the product: `timelineOf(chat, email).fails('email').scrollsBack().shows()`.
import { entryOf, pageOf, type Habits } from './builders.ts';
import { demand, wakeAt } from './demand.ts';
import { echoes } from './echo.ts';
import type { Entry, Instant } from './entry.ts';
import type { Filter } from './filter.ts';
import type { Echo, Line } from './line.ts';
import { openLine, relinked } from './open.ts';
import type { PageRequest } from './page.ts';
import type { Row } from './row.ts';
import { rowsOf } from './rows.ts';
import type { Show, Shown } from './show.ts';
import { sayRow } from './say.ts';
import type { Remarks } from './switches.ts';
import { answered, asked, poked, refused, retried } from './transitions.ts';
import { jumped, trimmed } from './window.ts';

/** One channel of the customer as a test sets it up. */
export interface Channel {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly linked?: boolean;
  readonly habits?: Habits;
  readonly newerPaging?: boolean;
}

/** Real back ends take a moment; nothing here needs more than that. */
const MOMENT = 50;
const BACKOFF = 5000;
const SCREEN = 8;

export interface Setup {
  /** The moment the customer is opened. */
  readonly now: Instant;
  readonly limit?: number;
}

export class Timeline {
  line: Line;
  now: Instant;
  shown: Shown;
  /** Every request sent, as `channel direction`. */
  readonly requests: string[] = [];
  readonly #histories = new Map<string, Entry[]>();
  readonly #habits = new Map<string, Habits>();
  readonly #down = new Set<string>();
  readonly #silent = new Set<string>();
  readonly #waiting = new Map<string, PageRequest>();
  readonly #remarks = new Map<string, Remarks>();
  #show: Partial<Show> = {};
  #at: 'end' | 'start' | 'middle' = 'end';
  #dayOf = (when: Instant): string => new Date(when).toISOString().slice(0, 10);

  constructor(channels: readonly Channel[], setup: Setup) {
    this.now = setup.now;
    this.line = openLine({
      lanes: channels.map(({ name, linked = true, newerPaging }) => ({ channel: name, linked, newerPaging })),
      limit: setup.limit ?? 10,
    });
    for (const { name, entries, habits = {} } of channels) {
      this.#histories.set(name, [...entries]);
      this.#habits.set(name, habits);
    }
    this.shown = this.#draw();
  }

  /** The customer is opened, or everything under way is waited for. */
  opens(): this {
    return this.#settle();
  }

  fails(...names: readonly string[]): this {
    for (const name of names) this.#down.add(name);
    return this;
  }

  recovers(...names: readonly string[]): this {
    for (const name of names) this.#down.delete(name);
    return this;
  }

  /** Takes requests and says nothing. */
  isSlow(name: string): this {
    this.#silent.add(name);
    return this;
  }

  /** The slow one answers what it was asked. */
  speaks(name: string): this {
    this.#silent.delete(name);
    const request = this.#waiting.get(name);
    this.#waiting.delete(name);
    if (request !== undefined) this.#answer(name, request);
    return this.#settle();
  }

  retries(name: string): this {
    this.line = retried(this.line, name, this.now);
    return this.#settle();
  }

  links(name: string): this {
    this.line = relinked(this.line, name, true);
    return this.#settle();
  }

  /** Time goes by; what waited for it happens. */
  passes(ms: number): this {
    const end = this.now + ms;
    for (let next = wakeAt(this.line, this.now); next !== undefined && next <= end;) {
      this.now = next;
      this.#settle();
      next = wakeAt(this.line, this.now);
    }
    this.now = Math.max(this.now, end);
    return this.#settle();
  }

  /** The back end has something new and says so. */
  gets(...entries: readonly Entry[]): this {
    return this.hasUnannounced(...entries).isPoked(...new Set(entries.map(({ channel }) => channel)));
  }

  /** The back end has something new and keeps quiet. */
  hasUnannounced(...entries: readonly Entry[]): this {
    for (const entry of entries) {
      const history = this.#histories.get(entry.channel) ?? [];
      const others = history.filter(({ key }) => key !== entry.key);
      this.#histories.set(entry.channel, [...others, entry]);
    }
    return this;
  }

  isPoked(...names: readonly string[]): this {
    for (const name of names) this.line = poked(this.line, name);
    return this.#settle();
  }

  sends(...list: readonly Echo[]): this {
    this.line = echoes(this.line, list);
    return this.#settle();
  }

  remarks(entry: Entry, remarks: Remarks): this {
    this.#remarks.set(entry.key, remarks);
    return this.#settle();
  }

  filters(filter: Filter): this {
    this.#show = { ...this.#show, filter };
    return this.#settle();
  }

  unfolds(...sessions: readonly string[]): this {
    this.#show = { ...this.#show, unfolded: new Set(sessions) };
    return this.#settle();
  }

  unreadSince(since: Instant): this {
    this.#show = { ...this.#show, unreadSince: since };
    return this.#settle();
  }

  inZone(dayOf: (when: Instant) => string): this {
    this.#dayOf = dayOf;
    return this.#settle();
  }

  /** To the oldest row there is, and waits for what that brings. */
  scrollsBack(times = 1): this {
    for (let round = 0; round < times; round++) {
      this.#at = 'start';
      this.#settle(1);
      this.#at = 'middle';
    }
    return this.#settle();
  }

  scrollsOn(times = 1): this {
    for (let round = 0; round < times; round++) {
      this.#at = 'end';
      this.#settle(1);
      this.#at = 'middle';
    }
    return this.#settle();
  }

  jumpsTo(when: Instant): this {
    this.line = jumped(this.line, when);
    this.#waiting.clear();
    this.#at = 'middle';
    return this.#settle();
  }

  /** What stands on the line, row by row, in words. */
  shows(): readonly string[] {
    return this.shown.rows.map(sayRow);
  }

  /** The same without day rulers, where a test is about something else. */
  says(): readonly string[] {
    return this.shown.rows.filter(({ type }) => type !== 'day').map(sayRow);
  }

  keys(): readonly string[] {
    return this.shown.rows.map(({ key }) => key);
  }

  row(key: string): Row | undefined {
    return this.shown.rows.find((one) => one.key === key);
  }

  counts(): Readonly<Record<string, string>> {
    const { all, channels } = this.shown.counts;
    const say = ({ count, atLeast }: { count: number; atLeast: boolean }): string =>
      atLeast ? `at least ${count}` : `${count}`;
    return { all: say(all), ...Object.fromEntries([...channels].map(([name, one]) => [name, say(one)])) };
  }

  #settle(rounds = 1000): this {
    for (let round = 0; round < rounds; round++) {
      this.shown = this.#draw();
      const asks = demand(this.line, this.#view(), this.now);
      if (asks.length === 0) break;
      for (const { channel, request } of asks) {
        this.requests.push(`${channel} ${request.direction}`);
        this.line = asked(this.line, channel, request, this.now);
      }
      this.now += MOMENT;
      for (const { channel, request } of asks) {
        if (this.#silent.has(channel)) this.#waiting.set(channel, request);
        else this.#answer(channel, request);
      }
    }
    this.shown = this.#draw();
    return this;
  }

  #answer(channel: string, request: PageRequest): void {
    if (this.#down.has(channel)) {
      this.line = refused(this.line, channel, request, 'down', this.now + BACKOFF, this.now);
      return;
    }
    const page = pageOf(this.#histories.get(channel) ?? [], request, this.#habits.get(channel));
    this.line = answered(this.line, channel, request, page, this.now);
  }

  #draw(): Shown {
    const show: Show = {
      now: this.now,
      dayOf: this.#dayOf,
      placeOf: ({ key }) => this.#remarks.get(key),
      ...this.#show,
    };
    const shown = rowsOf(this.line, show, this.shown);
    this.line = trimmed(this.line, shown, this.#visible(shown));
    return shown;
  }

  #visible({ rows }: Shown): { first: number; last: number } {
    const size = rows.length;
    if (this.#at === 'start') return { first: 0, last: Math.min(size, SCREEN) - 1 };
    if (this.#at === 'end') return { first: Math.max(0, size - SCREEN), last: size - 1 };
    return { first: Math.floor(size / 2), last: Math.floor(size / 2) };
  }

  #view(): Parameters<typeof demand>[1] {
    const { rows } = this.shown;
    const { first, last } = this.#visible(this.shown);
    const far = 1000;
    return {
      rowsAbove: this.#at === 'start' ? 0 : Math.max(first, rows.length === 0 ? 0 : far),
      rowsBelow: this.#at === 'end' ? 0 : rows.length === 0 ? 0 : far,
      from: rows[first]?.at,
      to: rows[last]?.at,
      channels: this.#show.filter?.channels,
    };
  }
}

/** A customer with these channels, not opened yet. */
export const timelineOf = (setup: Setup, ...channels: readonly Channel[]): Timeline =>
  new Timeline(channels, setup);

/** Something of ours on its way. */
export function echoOf(channel: string, intentId: string, when: Instant, more: Partial<Echo> = {}): Echo {
  const entry = entryOf(channel, when, {
    nativeId: intentId,
    intentId,
    from: 'us',
    who: 'Priya',
    summary: `we: ${intentId}`,
  });
  return { entry: { ...entry, key: `echo/${intentId}` }, state: { kind: 'sending' }, ...more };
}
