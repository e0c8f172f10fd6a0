// Saves every keystroke, the newest first, and keeps both texts when two tabs wrote the same draft.
import type { Sealed } from './vault.ts';
import type { OutboxPorts } from './ports.ts';
import type { RowTx } from '#src/lib/storage.ts';
import { isConflict, isEmpty, placeKey, type Draft, type DraftPlace } from './draft.ts';

export interface Drafts {
  /** The text kept for a place, and another tab's where the two went apart. */
  readonly read: (place: DraftPlace) => Promise<{ readonly draft?: Draft; readonly other?: Draft }>;
  /** Which of a case's places hold text. */
  readonly placesOf: (caseId: string) => Promise<readonly DraftPlace[]>;
  /** Saves at once; several calls in a row end with the last one saved. */
  readonly save: (draft: Draft) => void;
  /** Saves a draft from elsewhere than its composer, and tells the composer. */
  readonly put: (draft: Draft) => void;
  readonly onPut: (hear: (draft: Draft) => void) => () => void;
  /** Resolves when everything given to `save` is on the disk, or could not be. */
  readonly settled: () => Promise<void>;
  readonly discard: (place: DraftPlace) => Promise<void>;
  readonly dropOther: (place: DraftPlace) => Promise<void>;
  /** Part of a bigger transaction: the draft became a send. */
  readonly removeIn: (tx: RowTx, key: string) => Promise<void>;
}

const DRAFTS = 'outbox-drafts';
const OTHERS = 'outbox-drafts-other';

type Ports = Pick<OutboxPorts, 'rows' | 'vault' | 'staffId' | 'tab'>;

export function openDrafts(
  { rows, vault, staffId, tab }: Ports,
  onSaved: (isSaved: boolean) => void,
): Drafts {
  const rowKey = (key: string) => `${staffId}/${key}`;
  const waiting = new Map<string, Draft>();
  const bases = new Map<string, Draft | undefined>();
  /** Grows when a draft is removed, so that a save still sealing does not bring it back. */
  const removed = new Map<string, number>();
  const hearers = new Set<(draft: Draft) => void>();
  let saving: Promise<void> | undefined;

  const open = async (table: string, key: string): Promise<Draft | undefined> => {
    const sealed = await rows.get<Sealed>(table, rowKey(key));
    return sealed && vault.open<Draft>(sealed);
  };

  async function saveAll(): Promise<void> {
    for (;;) {
      const next = waiting.entries().next().value;
      if (!next) return;
      const [key, draft] = next;
      waiting.delete(key);
      const generation = removed.get(key) ?? 0;
      try {
        const stored = await open(DRAFTS, key);
        const other =
          stored && isConflict(stored, draft, bases.get(key)) ? await vault.seal(stored) : undefined;
        const sealed = await vault.seal(draft);
        if ((removed.get(key) ?? 0) !== generation) continue;
        await rows.write(async (tx) => {
          if (other) await tx.put(OTHERS, rowKey(key), other);
          if (isEmpty(draft)) await tx.delete(DRAFTS, rowKey(key));
          else await tx.put(DRAFTS, rowKey(key), sealed);
        });
        bases.set(key, draft);
        onSaved(true);
      } catch {
        onSaved(false);
      }
    }
  }

  const save = (draft: Draft) => {
    waiting.set(placeKey(draft), { ...draft, tab });
    saving ??= saveAll().finally(() => (saving = undefined));
  };

  const forget = (key: string) => {
    waiting.delete(key);
    bases.delete(key);
    removed.set(key, (removed.get(key) ?? 0) + 1);
  };

  return {
    async read(place) {
      const key = placeKey(place);
      const [draft, other] = await Promise.all([open(DRAFTS, key), open(OTHERS, key)]);
      bases.set(key, draft);
      return { draft, other };
    },
    async placesOf(caseId) {
      const found = await rows.list<Sealed>(DRAFTS, rowKey(`${caseId}/`));
      const drafts = await Promise.all(found.map((row) => vault.open<Draft>(row.value)));
      return drafts.filter((draft) => draft !== undefined);
    },
    save,
    put(draft) {
      save(draft);
      for (const hear of hearers) hear(draft);
    },
    onPut(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    settled: async () => {
      while (saving) await saving;
    },
    async discard(place) {
      const key = placeKey(place);
      forget(key);
      await rows.write((tx) => tx.delete(DRAFTS, rowKey(key)));
    },
    dropOther: (place) => rows.write((tx) => tx.delete(OTHERS, rowKey(placeKey(place)))),
    async removeIn(tx, key) {
      forget(key);
      await tx.delete(DRAFTS, rowKey(key));
    },
  };
}
