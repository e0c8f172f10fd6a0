// The sends as they are on the disk, shared by all tabs of one person: every change says what it was made from, so
// that no tab undoes another one's.
import type { RowTx } from '#src/lib/storage.ts';
import { fileIds } from './draft.ts';
import { byOrder } from './due.ts';
import type { OutboxPorts } from './ports.ts';
import type { Send } from './send.ts';
import { ORDER, SENDS } from './tables.ts';
import type { Sealed } from './vault.ts';

/** Version and place in the order are compared inside transactions, so they stand outside the seal. */
interface SendRow {
  readonly version: number;
  readonly order: number;
  readonly sealed: Sealed;
  readonly files?: readonly string[];
}

export interface KeptSends {
  /** Everything not yet forgotten, in order of writing. */
  readonly all: () => readonly Send[];
  /** Rows that cannot be opened: damaged, or sealed with a key that is gone. */
  readonly unreadable: () => number;
  readonly find: (intentId: string) => Send | undefined;
  /** Reads what other tabs wrote. */
  readonly load: () => Promise<void>;
  /** Writes a new one down behind all others, together with what `more` writes. False: it is written down already. */
  readonly add: (send: Omit<Send, 'order'>, more: (tx: RowTx) => Promise<void>) => Promise<boolean>;
  /**
   * Puts what `next` makes of the kept send (and of others) in their place. Asked again when another tab was faster;
   * nothing is written when it answers nothing.
   */
  readonly change: (
    intentId: string,
    next: (send: Send, all: readonly Send[]) => readonly Send[] | undefined,
  ) => Promise<boolean>;
  /**
   * Takes one away if it still stands as it was found here, together with what `more` writes. Answers nothing when it
   * may not go, or when `more` says no.
   */
  readonly remove: (
    intentId: string,
    may: (send: Send) => boolean,
    more?: (tx: RowTx) => Promise<boolean>,
  ) => Promise<Send | undefined>;
}

type Known = { readonly version: number; readonly send: Send | undefined };
type Ports = Pick<OutboxPorts, 'rows' | 'vault' | 'staffId' | 'announce'>;

export function openKeptSends({ rows, vault, staffId, announce }: Ports, onChange: () => void): KeptSends {
  const prefix = `${staffId}/`;
  let known: ReadonlyMap<string, Known> = new Map();
  let all: readonly Send[] = [];
  let unreadable = 0;
  /** Grows with every change made here, so that a list read before it is not taken for the present. */
  let changes = 0;
  let loading: Promise<void> | undefined;
  let isStale = false;

  function show(next: ReadonlyMap<string, Known>): void {
    known = next;
    const sends = [...next.values()].map(({ send }) => send);
    all = sends.filter((send) => send !== undefined).toSorted(byOrder);
    unreadable = sends.length - all.length;
    onChange();
  }

  async function readAll(): Promise<void> {
    for (;;) {
      isStale = false;
      const before = changes;
      const list = await rows.list<SendRow>(SENDS, prefix);
      const opened = await Promise.all(
        list.map(async ({ key, value }): Promise<[string, Known]> => {
          const intentId = key.slice(prefix.length);
          const seen = known.get(intentId);
          if (seen?.version === value.version) return [intentId, seen];
          const send = await vault.open<Send>(value.sealed);
          return [intentId, { version: value.version, send: send && { ...send, order: value.order } }];
        }),
      );
      if (isStale || before !== changes) continue;
      show(new Map(opened));
      return;
    }
  }

  function load(): Promise<void> {
    isStale = true;
    loading ??= readAll().finally(() => (loading = undefined));
    return loading;
  }

  function take(next: readonly (readonly [string, Known | undefined])[]): void {
    changes++;
    const map = new Map(known);
    for (const [intentId, entry] of next) {
      if (!entry) map.delete(intentId);
      else if ((map.get(intentId)?.version ?? 0) <= entry.version) map.set(intentId, entry);
    }
    show(map);
    announce('sends');
  }

  async function writeIfSame(next: readonly Send[]): Promise<boolean> {
    const changed = await Promise.all(
      next.map(async (send) => ({
        id: send.outgoing.intentId,
        send,
        base: known.get(send.outgoing.intentId)?.version ?? 0,
        sealed: await vault.seal(send),
      })),
    );
    const isWritten = await rows.write(async (tx) => {
      for (const { id, base } of changed)
        if ((await tx.get<SendRow>(SENDS, prefix + id))?.version !== base) return false;
      for (const { id, base, sealed, send } of changed)
        await tx.put(SENDS, prefix + id, {
          version: base + 1,
          order: send.order,
          sealed,
          // What has arrived needs none any more.
          ...(send.state !== 'sent' && fileIds(send.outgoing)),
        });
      return true;
    });
    if (isWritten) take(changed.map(({ id, base, send }) => [id, { version: base + 1, send }]));
    return isWritten;
  }

  const find = (intentId: string) => known.get(intentId)?.send;

  return {
    all: () => all,
    unreadable: () => unreadable,
    find,
    load,
    async add(send, more) {
      const id = send.outgoing.intentId;
      const sealed = await vault.seal(send);
      const order = await rows.write(async (tx) => {
        if (await tx.get<SendRow>(SENDS, prefix + id)) return undefined;
        const next = ((await tx.get<number>(ORDER, staffId)) ?? 0) + 1;
        await tx.put(ORDER, staffId, next);
        await tx.put(SENDS, prefix + id, { version: 1, order: next, sealed, ...fileIds(send.outgoing) });
        await more(tx);
        return next;
      });
      if (order === undefined) return false;
      take([[id, { version: 1, send: { ...send, order } }]]);
      return true;
    },
    async change(intentId, next) {
      for (;;) {
        const send = find(intentId);
        const changed = send && next(send, all);
        if (!changed) return false;
        if (await writeIfSame(changed)) return true;
        await load();
      }
    },
    async remove(intentId, may, more) {
      for (;;) {
        const seen = known.get(intentId);
        if (!seen?.send || !may(seen.send)) return undefined;
        const { send, version } = seen;
        const key = prefix + intentId;
        const isGone = await rows.write(async (tx) => {
          if ((await tx.get<SendRow>(SENDS, key))?.version !== version) return false;
          if (more && !(await more(tx))) return undefined;
          await tx.delete(SENDS, key);
          return true;
        });
        if (isGone === undefined) return undefined;
        if (isGone) {
          take([[intentId, undefined]]);
          return send;
        }
        await load();
      }
    },
  };
}
