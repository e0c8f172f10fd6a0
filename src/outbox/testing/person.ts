// Somebody who works in one tab: types, presses Enter more than once, takes words back; as the composer lets them.
import type { ComposerValues, FileToSend, Outgoing } from '#src/channels/channel.ts';
import type { DraftPlace } from '../draft.ts';
import { isBlank, placeKey } from '../draft.ts';
import { openOutbox, type HowToSend, type Outbox } from '../outbox.ts';
import { writeDraft, type WrittenDraft } from '../written-draft.ts';
import type { OutboxPorts } from '../ports.ts';
import type { FakeTab } from './fake-tabs.ts';

/** A word somebody typed: unlike all others, and marked with its place. */
export interface TypedWord {
  readonly word: string;
  readonly place: DraftPlace;
  readonly at: number;
  readonly tab: FakeTab;
}

/** What a person's composer does wrong, in a campaign that must notice. */
export interface Habits {
  /** Clears before it is known that the words were kept. */
  readonly clearsEarly?: boolean;
  /** Sends what was drawn last instead of what stands there. */
  readonly sendsWhatIsDrawn?: boolean;
  /** Puts the words back into the composer whatever the outbox says. */
  readonly undoesBlindly?: boolean;
  readonly changes?: (outgoing: Outgoing) => Outgoing;
  /** Saves only after so long without a key. */
  readonly savesAfterMs?: number;
}

export interface Person {
  readonly tab: FakeTab;
  readonly outbox: Outbox;
  readonly composerOf: (place: DraftPlace) => WrittenDraft;
  /** Every text that stands in one of the tab's composers. */
  readonly shown: () => readonly string[];
  readonly type: (place: DraftPlace, word: string) => void;
  /** Attaches a file of so many bytes; the file once it is kept in a draft. */
  readonly attach: (place: DraftPlace, name: string, size: number) => Promise<FileToSend | undefined>;
  /** One Enter; `drawn` is what the screen showed when it was pressed. Answers what was written down. */
  readonly enter: (
    place: DraftPlace,
    intentId: string,
    drawn: ComposerValues,
    how?: HowToSend,
  ) => Promise<Outgoing | undefined>;
  /** Asks for something back that has not left; whether its words are in a draft again. */
  readonly undo: (sent: Outgoing) => Promise<boolean>;
  /** Since when the screen says "not saved". */
  readonly unsavedSince: () => number | undefined;
}

interface Around {
  readonly habits: Habits;
  readonly now: () => number;
  readonly after: (ms: number, act: () => void) => void;
}

export async function openPerson(
  tab: FakeTab,
  ports: OutboxPorts,
  { habits, now, after }: Around,
): Promise<Person> {
  const outbox = await openOutbox(ports);
  let unsavedSince: number | undefined;
  outbox.subscribe(() => {
    unsavedSince = outbox.state().isSaved ? undefined : (unsavedSince ?? now());
  });
  const composers = new Map<string, WrittenDraft>();
  const drafts = habits.savesAfterMs === undefined ? outbox.drafts : lazyDrafts(habits.savesAfterMs);

  function lazyDrafts(ms: number): Outbox['drafts'] {
    let keys = 0;
    return {
      ...outbox.drafts,
      save(draft) {
        const key = ++keys;
        after(ms, () => key === keys && !tab.isDead && outbox.drafts.save(draft));
      },
    };
  }

  const composerOf = (place: DraftPlace): WrittenDraft => {
    const known = composers.get(placeKey(place));
    if (known) return known;
    const fresh = writeDraft(drafts, place, `customer of ${place.caseId}`);
    fresh.start();
    composers.set(placeKey(place), fresh);
    return fresh;
  };

  return {
    tab,
    outbox,
    unsavedSince: () => unsavedSince,
    composerOf,
    shown: () =>
      [...composers.values()].map(({ state }) => state().values.text).filter((text) => text !== ''),
    type(place, word) {
      const composer = composerOf(place);
      const { values } = composer.state();
      const text = `${values.text} ${word}`.trim();
      composer.change({ ...values, text }, text.length);
    },
    async attach(place, name, size) {
      composerOf(place);
      // Bytes that are there at once: reading a real file takes time of this world.
      const file = { size, arrayBuffer: async () => new ArrayBuffer(size) } as Blob;
      const kept = await (await outbox.files()).keep(file, { name, type: 'text/plain' });
      if (!('file' in kept)) return undefined;
      const draft = { ...place, customerId: `customer of ${place.caseId}`, updatedAt: now() };
      const isKept = await outbox.add({ ...draft, values: { text: '', files: [kept.file] } });
      return isKept ? kept.file : undefined;
    },
    async undo(sent) {
      const place = await outbox.undo(sent.intentId);
      if (!place && habits.undoesBlindly) composerOf(sent).change({ text: sent.text }, 0);
      return place !== undefined;
    },
    async enter(place, intentId, drawn, how) {
      const composer = composerOf(place);
      const values = habits.sendsWhatIsDrawn ? drawn : composer.state().values;
      if (isBlank(values) || !composer.state().isRead) return undefined;
      const outgoing: Outgoing = {
        ...place,
        intentId,
        customerId: `customer of ${place.caseId}`,
        text: values.text,
        ...(values.files && { files: values.files }),
        createdAt: now(),
      };
      const changed = habits.changes?.(outgoing) ?? outgoing;
      const leaving = outbox.send(changed, place, how);
      if (habits.clearsEarly) composer.clear(values);
      const isKept = await leaving;
      if (isKept && !habits.clearsEarly) composer.clear(values);
      return isKept ? changed : undefined;
    },
  };
}
