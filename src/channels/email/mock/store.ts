// What the pretend mail server keeps beside the world: drafts, a log of changes, who sent what.
import type { BackendContext, Tx } from '#src/mocks/backend.ts';

export type Mail = NonNullable<Awaited<ReturnType<typeof findMail>>>;

export const ACCOUNT = 'desk';
export const BOXES = {
  inbox: 'MBin',
  sent: 'MBsent',
  drafts: 'MBdrafts',
  junk: 'MBjunk',
  trash: 'MBtrash',
} as const;
export const NAMES: Readonly<Record<keyof typeof BOXES, string>> = {
  inbox: 'Inbox',
  sent: 'Sent',
  drafts: 'Drafts',
  junk: 'Junk',
  trash: 'Trash',
};

/** A draft is no record of the world yet; submitting makes it one under the same id. */
export interface Draft {
  readonly mail: Mail;
  readonly references: readonly string[];
}

/** What a mail that was sent here refers to, by its id: the world knows only the one it answers. */
export const REFERENCES = 'mail-references';

export const findMail = (ctx: BackendContext, id: string) => ctx.find('mail', id);
export const findDraft = (ctx: BackendContext, id: string) => ctx.read<Draft>('mail-draft', id);

/** So many changes are remembered; an older state is answered with `cannotCalculateChanges`. */
const KEPT = 500;
const LAST = 'last';

interface Change {
  readonly id: string;
  readonly kind: 'created' | 'updated';
}

/** Notes a change in the transaction that makes it; its number is the account's new state. */
export async function noteChange(tx: Tx, id: string, kind: Change['kind']): Promise<void> {
  const number = await tx.next('mail-change', 1);
  await tx.put('mail-log', padded(number), { id, kind } satisfies Change);
  await tx.put('mail-state', LAST, number);
  if (number > KEPT) await tx.delete('mail-log', padded(number - KEPT));
}

const padded = (number: number): string => String(number).padStart(12, '0');

/** `w<written>t<seconds>`: writes are counted, and mails the world still had to deliver come true by its clock. */
export async function stateOf(ctx: BackendContext): Promise<string> {
  const written = (await ctx.read<number>('mail-state', LAST)) ?? 0;
  return `w${written}t${Math.floor(ctx.now() / 1000)}`;
}

export interface Changes {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly newState: string;
  readonly hasMoreChanges: boolean;
}

/** Everything since a state; nothing when it is not one of ours or too old. */
export async function changesSince(
  ctx: BackendContext,
  state: string,
  most: number,
): Promise<Changes | undefined> {
  const said = /^w(\d+)t(\d+)$/.exec(state);
  if (!said) return undefined;
  const [from, since] = [Number(said[1]), Number(said[2])];
  const last = (await ctx.read<number>('mail-state', LAST)) ?? 0;
  if (from > last || last - from > KEPT) return undefined;
  const present = Math.floor(ctx.now() / 1000);
  const arrived = (ctx.world.planned ?? [])
    .filter(({ kind, at }) => kind === 'mail' && Math.floor(at / 1000) > since && at <= ctx.now())
    .map(({ id }): Change => ({ id, kind: 'created' }));
  const rows = await ctx.list<Change>('mail-log', '');
  const written = rows.filter(({ key }) => Number(key) > from).slice(0, most);
  const reached = from + written.length;
  const all = [...arrived, ...written.map(({ value }) => value)];
  // The account is everybody's: of mails that are not for this reader, not even the ids are told.
  const seen = await Promise.all(
    all.map(
      async ({ id }) => (await findMail(ctx, id)) !== undefined || (await findDraft(ctx, id)) !== undefined,
    ),
  );
  const mine = all.filter((_, index) => seen[index]);
  const created = new Set(mine.filter(({ kind }) => kind === 'created').map(({ id }) => id));
  const updated = mine.filter(({ kind, id }) => kind === 'updated' && !created.has(id)).map(({ id }) => id);
  return {
    created: [...created],
    updated: [...new Set(updated)],
    newState: `w${reached}t${present}`,
    hasMoreChanges: reached < last,
  };
}
