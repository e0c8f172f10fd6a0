// Writes down what is typed: the newest text of every place, at once, and again until the disk takes it.
import { freshId } from '#src/lib/ids.ts';
import type { Draft } from './draft.ts';
import type { DraftMemory } from './draft-memory.ts';
import type { KeptDrafts } from './kept-drafts.ts';
import type { OutboxPorts } from './ports.ts';

export interface DraftSaver {
  readonly save: (draft: Draft) => void;
  /** Resolves when everything typed is on the disk, or could not be. */
  readonly settled: () => Promise<void>;
}

const RETRY_MS = 1_000;

interface Tells {
  readonly onSaved: (isSaved: boolean) => void;
  /** Another tab's text was moved aside for the one saved. */
  readonly onMoved: (key: string) => void;
}

type Ports = Pick<OutboxPorts, 'rows' | 'vault' | 'sleep' | 'announce'>;

export function openDraftSaver(
  { rows, vault, sleep, announce }: Ports,
  { kept, memory, signal }: { kept: KeptDrafts; memory: DraftMemory; signal: AbortSignal },
  { onSaved, onMoved }: Tells,
): DraftSaver {
  const { waiting, bases } = memory;
  let saving: Promise<void> | undefined;
  let failing = Promise.withResolvers<void>();

  async function saveOne(key: string, draft: Draft): Promise<void> {
    const turn = memory.turnOf(key);
    const sealed = await vault.seal(draft);
    const stamp = freshId();
    const stored = await rows.write(async (tx) => {
      if (memory.turnOf(key) !== turn) return undefined;
      return { isMoved: await kept.putIn(tx, draft, sealed, stamp, bases.get(key)) };
    });
    if (!stored) return;
    if (memory.turnOf(key) === turn) {
      bases.set(key, { stamp });
      memory.touch(key);
    }
    announce('drafts');
    if (stored.isMoved) onMoved(key);
  }

  async function saveAll(): Promise<void> {
    for (;;) {
      const [next] = waiting;
      if (!next) return;
      const [key, draft] = next;
      try {
        await saveOne(key, draft);
        if (waiting.get(key) === draft) waiting.delete(key);
        // One that reached the disk says nothing of those that wait behind it.
        if (waiting.size === 0) onSaved(true);
      } catch {
        onSaved(false);
        failing.resolve();
        failing = Promise.withResolvers();
        await sleep(RETRY_MS, signal);
        if (signal.aborted) return;
      }
    }
  }

  return {
    save(draft) {
      memory.typed(draft);
      saving ??= saveAll().finally(() => (saving = undefined));
    },
    settled: () => Promise.race([saving, failing.promise]).then(() => undefined),
  };
}
