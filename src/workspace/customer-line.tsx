// The customer's story and line, one above the other, on one open line.
import { memo, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { IdentitySet } from '#src/channels/channel.ts';
import { channelOf } from '#src/channels/registry.ts';
import { StoryBand } from '#src/cases/story/story-band.tsx';
import { lookedAt } from '#src/customers/recent-store.ts';
import type { Case, PromiseItem } from '#src/desk/case.ts';
import type { Customer } from '#src/desk/customer.ts';
import type { LineLook } from '#src/line/line-look.ts';
import { Line } from '#src/line/line.tsx';
import { useLineStore, type UsableLine } from '#src/line/use-line.ts';
import type { Entry, EntryRow } from '#src/timeline/index.ts';
import { may } from '#src/staff/roles.ts';
import { useIsLooking, useMe } from '#src/staff/use-me.ts';
import { useCommand } from '#src/ui/commands.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { useLineActionsOfOurs } from './line-actions.ts';
import { LookContext } from './place.ts';
import { useCaseStory } from '#src/line/use-case-story.ts';

const EntryMenu = latePart(async () => (await import('./entries/entry-menu.tsx')).EntryMenu);
const UndoPlacing = latePart(async () => (await import('./entries/undo-placing.tsx')).UndoPlacing);
const LinkDialog = latePart(async () => (await import('#src/customers/link-dialog.tsx')).LinkDialog);

export interface CustomerLineProps {
  readonly customer: Customer;
  readonly cases: readonly Case[];
  readonly caseId?: string;
  readonly promises: readonly PromiseItem[];
  readonly onLook: (look: Partial<LineLook>) => void;
  readonly isReading: boolean;
  readonly onReading: (isReading: boolean) => void;
  /** What stands below the line: the composer. */
  readonly children?: (line: UsableLine, identity: IdentitySet) => ReactNode;
}

export function CustomerLine({
  customer,
  cases,
  caseId,
  promises,
  onLook,
  isReading,
  onReading,
  children,
}: CustomerLineProps) {
  const { id, name, keys } = customer;
  const identity = useMemo<IdentitySet>(() => ({ customerId: id, name, keys }), [id, name, keys]);
  const look = useContext(LookContext);
  const line = useLineStore(identity);
  const ours = useLineActionsOfOurs();
  const { role } = useMe();
  const isLooking = useIsLooking();
  const [linking, setLinking] = useState<string>();
  const [menu, setMenu] = useState<{ readonly row: EntryRow; readonly button: HTMLElement }>();
  const actions = useMemo(
    () => ({
      ...ours,
      ...(may(role, 'key.link') && !isLooking && { link: setLinking }),
      mayAct: (channel: string) => !isLooking && may(role, `${channel}.send`),
      menu: (row: EntryRow, button: HTMLElement) => setMenu({ row, button }),
      below: undoingOf(id),
    }),
    [ours, role, isLooking, id],
  );
  const kinds = linking === undefined ? undefined : channelOf(linking)?.link?.kinds;
  const [isDateOpen, setDateOpen] = useState(false);
  useCommand('go-to-date', openDate);
  useCommand('entry-menu', openEntryMenu);
  useEffect(() => lookedAt({ id, name }), [id, name]);
  function openDate() {
    setDateOpen(true);
  }
  const props = caseId === undefined ? {} : { caseId };
  return (
    <>
      <Story
        key={caseId ?? id}
        line={line}
        cases={cases}
        {...props}
        promises={promises}
        isReading={isReading}
        onLook={onLook}
      />
      <Line
        line={line}
        identity={identity}
        cases={cases}
        {...props}
        look={look}
        onLook={onLook}
        onReading={onReading}
        actions={actions}
        isDateOpen={isDateOpen}
        onDate={setDateOpen}
      />
      {kinds ? (
        <LinkDialog customerId={id} customerName={name} kinds={kinds} onClose={() => setLinking(undefined)} />
      ) : null}
      {menu ? (
        <EntryMenu
          key={menu.row.key}
          {...menu}
          customer={customer}
          cases={cases}
          caseId={caseId}
          line={line}
          onClose={() => setMenu(undefined)}
        />
      ) : null}
      {children?.(line, identity)}
    </>
  );
}

/** What tells of entries that went to another case. */
const isPlacing = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'kind' in body && body.kind === 'placing';

const undoingOf = (customerId: string) => (entry: Entry) =>
  isPlacing(entry.body) ? <UndoPlacing customerId={customerId} entry={entry.nativeId} /> : null;

/** Of the entry one stands on, else of the newest drawn. */
const openEntryMenu = () =>
  document.querySelector<HTMLElement>('[data-row][tabindex="0"] > .line-more')?.click();

interface StoryProps {
  readonly line: UsableLine;
  readonly cases: readonly Case[];
  readonly caseId?: string;
  readonly promises: readonly PromiseItem[];
  readonly isReading: boolean;
  readonly onLook: (look: Partial<LineLook>) => void;
}

/** Memoised: it is told of what is held, whatever of it is shown. */
const Story = memo(function Story({ line, cases, caseId, promises, isReading, onLook }: StoryProps) {
  const present = useNow();
  const { facts, missing, isComing, answeredAt, placeOf } = useCaseStory(line, cases, caseId);
  // It folds by itself while older entries are read, until one says otherwise.
  const [chosen, setChosen] = useState<boolean>();
  return (
    <StoryBand
      facts={facts}
      missing={missing}
      isComing={isComing}
      promises={promises}
      answeredAt={answeredAt}
      present={present}
      look={channelOf}
      onGo={(entryKey) => {
        const at = placeOf(entryKey);
        if (at !== undefined) onLook({ at });
      }}
      isFolded={chosen ?? isReading}
      onFold={setChosen}
    />
  );
});
