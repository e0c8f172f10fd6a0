// One seed: a person with several tabs, back ends that go wrong, tabs that are killed, and what must hold at the end.
import { memoryRows } from '#src/lib/memory-rows.ts';
import type { DraftPlace } from '../draft.ts';
import type { FileToSend, Outgoing } from '#src/channels/channel.ts';
import type { HowToSend } from '../outbox.ts';
import type { OutboxPorts, Sender } from '../ports.ts';
import { chanceOf } from './chance.ts';
import {
  fakeBackEnd,
  type FakeBackEnd,
  type JournalLine,
  type Keeping,
  type Weather,
} from './fake-back-end.ts';
import { fakeTab, kill, noteTakenBack, type Browser } from './fake-tabs.ts';
import { draftsIn, filesIn, findings, sendsIn } from './oracle.ts';
import { openPerson, type Habits, type Person, type TypedWord } from './person.ts';
import { virtualTime } from './virtual-time.ts';

/** How many things happen in an afternoon of the campaigns. */
export const OPERATIONS = 60;

/** Something wrong on purpose: a campaign must find it. */
export interface Plant {
  readonly habits?: Habits;
  readonly everybodyLeads?: boolean;
  readonly ports?: (ports: OutboxPorts) => OutboxPorts;
  readonly sender?: (sender: Sender) => Sender;
}

const BACK_ENDS: Readonly<Record<string, Keeping>> = {
  keyed: 'key',
  found: 'id',
  worded: 'words',
  blind: 'nothing',
};
const CASES = ['1', '2', '3'];
const MODES = ['reply', 'reply', 'note'] as const;
const MOST_TABS = 4;
/** So long a reply can be taken back. */
const HELD_MS = 5_000;
const TOMORROW = 86_400_000;
/** What was typed so shortly before a kill may be lost. */
const GRACE_MS = 100;

const ACTS = {
  type: 30,
  enter: 22,
  'enter often': 6,
  'enter and wait': 4,
  undo: 8,
  attach: 6,
  'open tab': 5,
  'kill a tab': 5,
  'kill the leader': 4,
  'close a tab': 2,
  'lose the line': 3,
  'line back': 5,
  'back end down': 4,
  'back end up': 5,
  'disk full': 2,
  'disk free': 4,
  'try again': 4,
  'look again': 2,
  'take back': 3,
  'take back as the line returns': 3,
  'clock goes back': 1,
} as const;

/** Plays one seed and answers what was wrong; nothing: all is well. */
export async function play(seed: number, operations: number, plant: Plant = {}): Promise<readonly string[]> {
  const chance = chanceOf(seed);
  const time = virtualTime();
  let clockError = 0;
  const weather: Weather = { isOnline: true, down: new Set(), isFair: false };
  const journal: JournalLine[] = [];
  const backEnds = new Map<string, FakeBackEnd>(
    Object.entries(BACK_ENDS).map(([id, keeping]) => [
      id,
      fakeBackEnd(id, keeping, { time, chance, weather, journal }),
    ]),
  );
  const channels = [...backEnds.keys()];
  const browser: Browser = {
    rows: memoryRows(),
    isFull: false,
    everybodyLeads: plant.everybodyLeads ?? false,
    queue: [],
    tabs: new Set(),
    underWay: new Map(),
    takenBack: new Set(),
    seen: [],
  };
  const words: TypedWord[] = [];
  const pressed = new Map<string, number>();
  const excused = new Set<string>();
  const asked = new Set<string>();
  const held = new Map<string, number>();
  const waits = new Set<string>();
  const waited: string[] = [];
  const files = new Map<string, FileToSend>();
  const people: Person[] = [];
  let tabs = 0;
  let made = 0;

  const senderOf = (channel: string): Sender | undefined => {
    const sender = backEnds.get(channel)?.sender;
    return sender && (plant.sender?.(sender) ?? sender);
  };
  async function follow({ intentId }: Outgoing): Promise<'done' | 'later'> {
    await time.wait(2 + chance.below(100));
    if (!weather.isOnline || (!weather.isFair && chance.percent(20))) return 'later';
    waited.push(intentId);
    return 'done';
  }
  async function openTab(): Promise<void> {
    if (people.length >= MOST_TABS) return;
    const tab = fakeTab(`tab${++tabs}`, browser, { time, chance, weather, senderOf, follow });
    const ports = { ...tab.ports, now: () => time.now() - clockError };
    const around = { habits: plant.habits ?? {}, now: time.now, after: time.after };
    const opening = openPerson(tab, plant.ports?.(ports) ?? ports, around);
    const opened = opening.then((person) => {
      if (!tab.isDead) people.push(person);
    });
    void opened.catch(() => browser.tabs.delete(tab));
    await time.pass(60);
  }
  /** A tab goes: what was typed in it a moment ago, or while it said "not saved", may go with it. */
  function drop(person: Person): void {
    people.splice(people.indexOf(person), 1);
    const since = Math.min(person.unsavedSince() ?? Infinity, time.now()) - GRACE_MS;
    for (const { word, tab, at } of words) if (tab === person.tab && at >= since) excused.add(word);
  }
  const anyPlace = (): DraftPlace => ({
    caseId: chance.pick(CASES) ?? '1',
    channel: chance.pick(channels) ?? '',
    mode: chance.pick(MODES) ?? 'reply',
  });

  function type({ tab, type: key }: Person, place: DraftPlace): void {
    const isPoison = chance.percent(3);
    const word = `${isPoison ? 'poison' : 'word'}-${++made}-${place.caseId}-${place.channel}-${place.mode}`;
    words.push({ word, place, at: time.now(), tab });
    key(place, word);
  }

  async function enter(
    person: Person,
    place: DraftPlace,
    times: number,
    how: HowToSend = chance.percent(50) ? {} : { heldMs: HELD_MS },
  ): Promise<void> {
    const drawn = person.composerOf(place).state().values;
    for (let press = 0; press < times; press++) {
      const intentId = `intent${++made}`;
      const at = time.now();
      held.set(intentId, at + (how.heldMs ?? 0));
      if (how.waitUntil !== undefined) waits.add(intentId);
      void person.enter(place, intentId, drawn, how).then((kept) => kept && pressed.set(intentId, at));
      await time.pass(chance.below(30));
    }
  }

  function lineBack(): void {
    weather.isOnline = true;
    for (const { outbox } of people) outbox.hurry();
  }

  function takeBack({ outbox }: Person): void {
    const { sends } = outbox.state();
    const one = chance.pick(sends.filter(({ state }) => state !== 'sent' && state !== 'sending'));
    if (!one) return;
    const { intentId } = one.outgoing;
    asked.add(intentId);
    void outbox.takeBack(intentId).then((to) => to && noteTakenBack(browser, intentId));
  }

  async function act(): Promise<void> {
    const person = chance.pick(people);
    if (!person) return openTab();
    const place = anyPlace();
    const { outbox } = person;
    const { sends } = outbox.state();
    const some = chance.pick(sends.filter(({ state }) => state === 'not-sent' || state === 'unknown'));
    switch (chance.weighed(ACTS)) {
      case 'type':
        for (let key = 0; key <= chance.below(4); key++) {
          type(person, place);
          await time.pass(25);
        }
        return;
      case 'enter':
      case 'enter often':
        type(person, place);
        await time.pass(chance.below(60));
        return enter(person, place, chance.percent(30) ? 5 : 1);
      case 'enter and wait':
        type(person, place);
        return enter(person, place, 1, { heldMs: chance.percent(50) ? HELD_MS : 0, waitUntil: TOMORROW });
      case 'undo': {
        // What was sent last, whether it can still be had or has just left.
        const last = sends.at(-1);
        if (!last) return;
        const { outgoing } = last;
        void person.undo(outgoing).then((isBack) => isBack && noteTakenBack(browser, outgoing.intentId));
        return;
      }
      case 'attach': {
        const name = `${chance.percent(4) ? 'poison' : 'file'}-${++made}`;
        void person.attach(place, name, made).then((file) => file && files.set(file.id, file));
        // Whoever goes on at once may be faster than the disk.
        return chance.percent(30) ? undefined : time.pass(100);
      }
      case 'open tab':
        return openTab();
      case 'kill a tab':
        kill(browser, person.tab);
        drop(person);
        return;
      case 'kill the leader': {
        const leader = people.find(({ tab }) => tab.id === browser.queue[0]?.tab.id);
        if (!leader) return;
        kill(browser, leader.tab);
        drop(leader);
        return;
      }
      case 'close a tab':
        await time.pass(200);
        outbox.close();
        drop(person);
        return;
      case 'lose the line':
        weather.isOnline = false;
        return;
      case 'line back':
        return lineBack();
      case 'back end down':
        weather.down.add(chance.pick(channels) ?? '');
        return;
      case 'back end up':
        weather.down.clear();
        return;
      case 'disk full':
        browser.isFull = true;
        return;
      case 'disk free':
        browser.isFull = false;
        return;
      case 'try again':
        if (!some) return;
        asked.add(some.outgoing.intentId);
        return void outbox.resend(some.outgoing.intentId);
      case 'look again':
        if (!some) return;
        asked.add(some.outgoing.intentId);
        return void outbox.lookAgain(some.outgoing.intentId);
      case 'take back':
        return takeBack(person);
      case 'take back as the line returns':
        lineBack();
        await time.pass(chance.below(8));
        return takeBack(person);
      case 'clock goes back':
        clockError += 60_000 * (1 + chance.below(60));
    }
  }

  await openTab();
  for (let operation = 0; operation < operations; operation++) {
    await act();
    const pause = chance.percent(70) ? chance.below(80) : chance.percent(70) ? chance.below(4_000) : 20_000;
    await time.pass(pause);
  }
  // Everything is well again, and left alone.
  weather.isFair = true;
  weather.down.clear();
  browser.isFull = false;
  if (people.length === 0) await openTab();
  lineBack();
  for (let minute = 0; minute < 6; minute++) await time.pass(60_000);

  const sends = await sendsIn(browser.rows);
  const drafts = await draftsIn(browser.rows);
  const shown = people.flatMap((person) => person.shown());
  return findings({
    words,
    excused,
    pressed,
    asked,
    seen: browser.seen,
    held,
    waits,
    waited,
    journal,
    sends,
    drafts,
    backEnds,
    shown,
    files,
    keptFiles: await filesIn(browser.rows),
  });
}
