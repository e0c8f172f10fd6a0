// The drafts as they are on the disk: the newest text of every place, and beside it what other tabs wrote there.
import type { RowTx } from '#src/lib/storage.ts';
import { fileIds, filesBeyond, isBlank, placeKey, type Draft, type DraftPlace } from './draft.ts';
import type { OutboxPorts } from './ports.ts';
import { DRAFTS, OTHERS } from './tables.ts';
import type { Sealed } from './vault.ts';

/** Who wrote it, and which writing it was, are compared inside transactions, so they stand outside the seal. */
interface DraftRow {
  readonly tab: string;
  readonly stamp: string;
  readonly sealed: Sealed;
  readonly files?: readonly string[];
}

/** What a tab shows of a place: made from this writing. */
export interface Base {
  readonly stamp: string;
  /** The text was another tab's second one: this key holds it. */
  readonly otherKey?: string;
}

/** A text of the same place that went another way. */
export interface OtherText {
  readonly draft: Draft;
  /** Where it stands aside; nothing: it is the one that stands in the place itself. */
  readonly key?: string;
  readonly stamp: string;
}

export interface Found {
  readonly base?: Base;
  readonly draft?: Draft;
  /** Texts that stand aside: other tabs', and this one's where it was moved there. */
  readonly others: readonly OtherText[];
  /** Which writing of this tab was moved aside by another one. */
  readonly aside?: string;
  /** Which writing stands in the place itself. */
  readonly stamp?: string;
}

export interface KeptDrafts {
  readonly stampOf: (place: DraftPlace) => Promise<string | undefined>;
  readonly read: (place: DraftPlace) => Promise<Found>;
  /** Every text, or those of one case; the one written last first. */
  readonly list: (caseId?: string) => Promise<readonly Draft[]>;
  /** Inside a transaction: it is this writing that stands there. */
  readonly standsAs: (tx: RowTx, place: DraftPlace, stamp: string | undefined) => Promise<boolean>;
  /** Inside a transaction; a text of another tab that `base` did not start from is moved aside, never over: true. */
  readonly putIn: (tx: RowTx, draft: Draft, seal: Sealed, stamp: string, base?: Base) => Promise<boolean>;
  /** Inside a transaction; a text of another tab that `base` did not start from stays. */
  readonly removeIn: (tx: RowTx, key: string, base?: Base) => Promise<void>;
  readonly drop: (key: string) => Promise<void>;
}

type Ports = Pick<OutboxPorts, 'rows' | 'vault' | 'staffId' | 'tab'>;

export function openKeptDrafts({ rows, vault, staffId, tab }: Ports): KeptDrafts {
  const rowKey = (key: string) => `${staffId}/${key}`;
  const mine = (key: string) => `${rowKey(key)}/${tab}`;
  const openRow = async (row: DraftRow | undefined) => row && vault.open<Draft>(row.sealed);
  const isForeign = (row: DraftRow, base: Base | undefined) => row.tab !== tab && row.stamp !== base?.stamp;

  return {
    async stampOf(place) {
      return (await rows.get<DraftRow>(DRAFTS, rowKey(placeKey(place))))?.stamp;
    },
    async read(place) {
      const key = placeKey(place);
      // In this order: a text that was moved aside since is found twice, never not at all.
      const row = await rows.get<DraftRow>(DRAFTS, rowKey(key));
      const aside = await rows.list<DraftRow>(OTHERS, `${rowKey(key)}/`);
      const draft = await openRow(row);
      const opened = await Promise.all(
        aside.map(async ({ key: otherKey, value }) => ({
          key: otherKey,
          draft: await openRow(value),
          stamp: value.stamp,
        })),
      );
      const own = opened.find((other) => other.key === mine(key))?.stamp;
      const others = opened.flatMap((other) =>
        other.draft && saysMore(other.draft, draft) ? [{ ...other, draft: other.draft }] : [],
      );
      if (row) return { draft, base: { stamp: row.stamp }, others, aside: own, stamp: row.stamp };
      // Nobody writes there any more: what stood aside is the text now.
      const [first, ...rest] = others;
      if (!first) return { others, aside: own };
      return {
        draft: first.draft,
        base: { stamp: first.stamp, otherKey: first.key },
        others: rest,
        aside: own,
      };
    },
    async list(caseId) {
      const prefix = rowKey(caseId === undefined ? '' : `${caseId}/`);
      const tables = await Promise.all([DRAFTS, OTHERS].map((table) => rows.list<DraftRow>(table, prefix)));
      const drafts = await Promise.all(tables.flat().map(({ value }) => openRow(value)));
      return drafts.filter((draft) => draft !== undefined).toSorted((a, b) => b.updatedAt - a.updatedAt);
    },
    async standsAs(tx, place, stamp) {
      return (await tx.get<DraftRow>(DRAFTS, rowKey(placeKey(place))))?.stamp === stamp;
    },
    async putIn(tx, draft, sealed, stamp, base) {
      const key = rowKey(placeKey(draft));
      // Asked in one go and answered in this order: on a busy page every answer waited for costs the time of a frame.
      const [stored] = await Promise.all([
        tx.get<DraftRow>(DRAFTS, key),
        isBlank(draft.values)
          ? tx.delete(DRAFTS, key)
          : tx.put(DRAFTS, key, { tab, stamp, sealed, ...fileIds(draft.values) } satisfies DraftRow),
        tx.delete(OTHERS, mine(placeKey(draft))),
        base?.otherKey !== undefined && tx.delete(OTHERS, base.otherKey),
      ]);
      const isMoved = stored !== undefined && isForeign(stored, base);
      if (isMoved) await tx.put(OTHERS, `${key}/${stored.tab}`, stored);
      return isMoved;
    },
    async removeIn(tx, key, base) {
      const stored = await tx.get<DraftRow>(DRAFTS, rowKey(key));
      if (stored && !isForeign(stored, base)) await tx.delete(DRAFTS, rowKey(key));
      await tx.delete(OTHERS, mine(key));
      if (base?.otherKey !== undefined) await tx.delete(OTHERS, base.otherKey);
    },
    drop: (key) => rows.write((tx) => tx.delete(OTHERS, key)),
  };
}

export const saysMore = ({ values }: Draft, than: Draft | undefined): boolean =>
  values.text !== than?.values.text || filesBeyond(values, than.values).length > 0;
